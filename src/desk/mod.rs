//! What happens on each event: authorise, load, decide, save, say.
