package app.wheelhouse.store;

/// Journal entries as JSON and back.
///
/// Names of fields, kinds and constants are part of the file format. Amounts are texts with their
/// exact decimal. Fields that this version does not know are passed over; kinds that it does not
/// know are refused by name. Half of a surrogate pair in a text becomes U+FFFD.
public final class JournalCodec {
  private JournalCodec() {}

  /// The entry as UTF-8 JSON on one line, the same bytes for the same entry.
  public static byte[] encode(JournalEntry entry) {
    JsonOut out = new JsonOut();
    EntryWriter.write(out, entry);
    return out.toBytes();
  }

  /// @throws UnreadableEntry when the JSON is none, lacks a field or names an unknown kind
  public static JournalEntry decode(byte[] json) {
    JsonIn in = JsonIn.parse(json);
    EntryType type = EntryType.ofLabel(in.text("entry"));
    if (type == null) {
      throw in.unknown("entry");
    }
    try {
      return EntryReader.read(type, in);
    } catch (IllegalArgumentException e) {
      throw new UnreadableEntry(
          "a " + type.label() + " with impossible values: " + e.getMessage(), e);
    }
  }
}
