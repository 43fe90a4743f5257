package app.wheelhouse.ui.arming;

import app.wheelhouse.domain.account.PreFlightItem;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the arming sheet, from the resource bundle.
final class ArmingTexts {
  private final ResourceBundle texts;

  ArmingTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key, Object... values) {
    String pattern = texts.getString("arming." + key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(values);
  }

  /// What came of an item, in a word.
  String word(PreFlightItem.State state) {
    return of("item." + state.name().toLowerCase(Locale.ROOT));
  }

  /// What came of all of them.
  String verdict(List<PreFlightItem> items) {
    long failed = count(items, PreFlightItem.State.FAILED);
    long warned = count(items, PreFlightItem.State.WARNED);
    if (failed > 0) {
      return of("verdict.failed", failed, items.size());
    }
    return warned > 0
        ? of("verdict.warned", warned, items.size())
        : of("verdict.passed", items.size());
  }

  static long count(List<PreFlightItem> items, PreFlightItem.State state) {
    return items.stream().filter(item -> item.state() == state).count();
  }
}
