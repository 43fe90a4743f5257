package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.action.WireValue.Field;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Flag;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Huge;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Items;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Nil;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Text;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Whole;

/// Writes a [WireValue] as compact JSON: no spaces, nothing escaped that need not be.
final class WireJson {
  private static final String HEX = "0123456789abcdef";

  private WireJson() {}

  static void write(WireValue value, StringBuilder out) {
    switch (value) {
      case Text(String text) -> quote(text, out);
      case Whole(long number) -> out.append(number);
      case Huge(long bits) -> out.append(Long.toUnsignedString(bits));
      case Flag(boolean flag) -> out.append(flag);
      case Nil() -> out.append("null");
      case Items items -> items(items, out);
      case Keyed record -> record(record, out);
    }
  }

  private static void items(Items items, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < items.values().size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(items.values().get(i), out);
    }
    out.append(']');
  }

  private static void record(Keyed record, StringBuilder out) {
    out.append('{');
    for (int i = 0; i < record.fields().size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      Field field = record.fields().get(i);
      quote(field.key(), out);
      out.append(':');
      write(field.value(), out);
    }
    out.append('}');
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
