package app.wheelhouse.ui.settings;

import java.util.List;

/// A page of settings, or what a search leaves of it.
///
/// @param key such as `chart`
/// @param note what holds for all of it; empty for nothing
/// @param icon an Ikonli literal
/// @param guest whether a panel of its own stands above the rows
record SettingPage(
    String key, String name, String note, String icon, boolean guest, List<SettingRow> rows) {
  SettingPage with(List<SettingRow> found) {
    return new SettingPage(key, name, note, icon, guest, found);
  }
}
