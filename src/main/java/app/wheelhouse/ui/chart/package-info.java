/// The candlestick chart: ChartFx for axes and gestures, our own renderer for the bars.
@NullMarked
package app.wheelhouse.ui.chart;

import org.jspecify.annotations.NullMarked;
