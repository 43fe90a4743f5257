package app.wheelhouse.setting;

/// How the trader arranged the window; set by dragging, not on a page.
public final class LayoutSettings {
  private static final int LONGEST = 200;

  /// Positions of the dividers between the panels; empty for the first layout.
  public static final TextSetting DIVIDERS =
      new TextSetting(
          "layout.dividers", "", text -> text.length() <= LONGEST, "At most 200 characters");

  private LayoutSettings() {}
}
