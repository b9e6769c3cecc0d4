//! cover
