package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.money.Price;

/// A stop at another price, as it is dragged.
///
/// @param price snapped to the instrument's ticks
/// @param text what stands at the line: what the position would make there, or what is wrong
/// @param allowed whether it may be asked for
/// @param looser whether it would risk more than the present stop
public record StopMove(Price price, String text, boolean allowed, boolean looser) {}
