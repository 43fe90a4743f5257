package app.wheelhouse.ui.settings;

import app.wheelhouse.setting.ChoiceSetting;
import app.wheelhouse.setting.DecimalSetting;
import app.wheelhouse.setting.NumberSetting;
import app.wheelhouse.setting.Parsed;
import app.wheelhouse.setting.Setting;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.SwitchSetting;
import app.wheelhouse.setting.TextSetting;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One setting: its words, what is typed, and what is wrong with that. A text that is right is
/// applied at once; one that is wrong stays and changes nothing.
final class SettingRow {
  private final Setting<?> setting;
  private final Settings settings;
  private final ResourceBundle texts;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final Runnable unfollow;

  SettingRow(Setting<?> setting, Settings settings, ResourceBundle texts) {
    this.setting = setting;
    this.settings = settings;
    this.texts = texts;
    text.set(settings.text(setting));
    text.subscribe((_, typed) -> typed(typed));
    unfollow = settings.follow(setting, _ -> show());
  }

  private void typed(String typed) {
    switch (settings.setText(setting, typed)) {
      case Parsed.Valid<?> _ -> error.set("");
      case Parsed.Invalid<?>(String reason) -> error.set(reason + ".");
    }
  }

  /// After a change, be it from here or elsewhere: a text that means the same stays as typed.
  private void show() {
    changed.set(settings.isChanged(setting));
    if (!means(setting, text.get())) {
      text.set(settings.text(setting));
    }
    error.set("");
  }

  private <T> boolean means(Setting<T> of, String typed) {
    return of.parse(typed) instanceof Parsed.Valid<T>(T value) && value.equals(settings.get(of));
  }

  /// Back to the default, whatever is typed.
  void reset() {
    settings.reset(setting);
    text.set(settings.text(setting));
  }

  /// One step up or down, for numbers; a wrong text is left alone.
  void step(int direction) {
    switch (setting) {
      case NumberSetting number -> {
        int value = settings.get(number) + direction;
        text.set(number.format(Math.clamp(value, number.least(), number.most())));
      }
      case DecimalSetting decimal -> {
        BigDecimal now = settings.get(decimal);
        BigDecimal step =
            BigDecimal.ONE.movePointLeft(Math.max(now.scale(), decimal.defaultValue().scale()));
        BigDecimal value = direction > 0 ? now.add(step) : now.subtract(step);
        text.set(decimal.format(value.max(decimal.least()).min(decimal.most())));
      }
      case SwitchSetting _, ChoiceSetting _, TextSetting _ -> {
        // Nothing to step.
      }
    }
  }

  /// Whether name, explanation, id or options hold the word.
  boolean has(String word) {
    StringBuilder all = new StringBuilder(name()).append('\n').append(hint()).append('\n');
    all.append(id()).append('\n').append(texts.getString("settings.page." + setting.page()));
    if (setting instanceof ChoiceSetting choice) {
      choice.options().forEach(option -> all.append('\n').append(option(option)));
    }
    return all.toString().toLowerCase(Locale.ROOT).contains(word);
  }

  void close() {
    unfollow.run();
  }

  Setting<?> setting() {
    return setting;
  }

  String id() {
    return setting.id();
  }

  String name() {
    return texts.getString("setting." + id() + ".name");
  }

  /// What it does.
  String hint() {
    return texts.getString("setting." + id() + ".hint");
  }

  /// The word of an option as the trader reads it.
  String option(String option) {
    return texts.getString("setting." + id() + ".option." + option);
  }

  /// The default as the trader reads it.
  String defaultText() {
    return defaultText(setting);
  }

  private <T> String defaultText(Setting<T> of) {
    String value = of.format(of.defaultValue());
    return of instanceof ChoiceSetting ? option(value) : value;
  }

  /// What is typed; set it to type.
  StringProperty textProperty() {
    return text;
  }

  /// What to type instead; empty when the text is right.
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /// Whether the value is not the default.
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }
}
