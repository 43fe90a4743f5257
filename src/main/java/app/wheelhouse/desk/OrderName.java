package app.wheelhouse.desk;

import java.util.Locale;

/// What an order may be called on the command line: our id or its first digits, or the venue's
/// number. What cannot be one is refused before the venue is asked for anything.
public final class OrderName {
  private static final String NUMBER = "[0-9]{1,19}";
  private static final String HEX = "(0x)?[0-9a-f]{6,32}";

  private OrderName() {}

  /// The name as orders are looked up by it.
  ///
  /// @throws BadInput when no order can be called so
  public static String of(String text) throws BadInput {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (name.matches(NUMBER) || name.matches(HEX)) {
      return name;
    }
    throw new BadInput(
        "No order can be called "
            + text
            + ": give our id or at least its first 6 digits, or the venue's number; `trade orders`"
            + " lists them");
  }
}
