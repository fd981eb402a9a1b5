//! A brief and a roster to a shortlist, with every reason. Pure.
