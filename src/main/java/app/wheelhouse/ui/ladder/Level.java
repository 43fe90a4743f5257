package app.wheelhouse.ui.ladder;

import java.util.List;

/// One row of the ladder.
///
/// @param price of the group: bids down, asks up to its step
/// @param size resting there, base units; 0 where only an own order of ours stands
/// @param total from the best price to here, base units
/// @param marks our own orders here
record Level(double price, double size, double total, List<Mark> marks) {}
