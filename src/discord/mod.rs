//! The edge to Discord: gateway events in, posts out.
