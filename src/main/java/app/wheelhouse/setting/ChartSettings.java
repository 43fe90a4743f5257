package app.wheelhouse.setting;

/// What the chart draws.
public final class ChartSettings {
  /// Bars of the fast exponential moving average; 0 hides it.
  public static final NumberSetting EMA_FAST =
      new NumberSetting("chart.ema-fast", 20, 0, 400, "bars");

  /// Bars of the slow exponential moving average; 0 hides it.
  public static final NumberSetting EMA_SLOW =
      new NumberSetting("chart.ema-slow", 50, 0, 400, "bars");

  public static final SwitchSetting VOLUME = new SwitchSetting("chart.volume", true);

  /// Lines of entries, stops, targets and orders.
  public static final SwitchSetting ORDER_LINES = new SwitchSetting("chart.order-lines", true);

  public static final SwitchSetting FILL_MARKS = new SwitchSetting("chart.fill-marks", true);

  /// Marks of decisions.
  public static final SwitchSetting DECISION_MARKS =
      new SwitchSetting("chart.decision-marks", true);

  private ChartSettings() {}
}
