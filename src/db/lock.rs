//! (to be written by the process helper)
