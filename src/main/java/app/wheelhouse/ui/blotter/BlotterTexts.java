package app.wheelhouse.ui.blotter;

import app.wheelhouse.domain.order.OrderSpec;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the blotter, from the resource bundle.
final class BlotterTexts {
  private final ResourceBundle texts;

  BlotterTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String of(String key) {
    return texts.getString("blotter." + key);
  }

  String of(String key, Object... values) {
    return new MessageFormat(of(key), Locale.ENGLISH).format(values);
  }

  /// A length of time: `12 s`, `3 min 5 s`.
  String seconds(long seconds) {
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }

  /// The word of a constant: `blotter.<kind>.<name>`.
  String word(String kind, Enum<?> constant) {
    return of(kind + "." + constant.name().toLowerCase(Locale.ROOT));
  }

  /// The name of a rule of the gate, as the ticket has it; its id where there are no words for it.
  String rule(String id) {
    String key = "ticket.rule." + id;
    return texts.containsKey(key) ? texts.getString(key) : id;
  }

  /// What a button does to an order.
  String act(String key, OrderSpec spec) {
    return of(key, kind(spec), spec.instrument().symbol());
  }

  /// What an order is for and its type, such as `Stop market`.
  String kind(OrderSpec spec) {
    return of("kind", word("role", spec.role()), word("type", spec.type()));
  }
}
