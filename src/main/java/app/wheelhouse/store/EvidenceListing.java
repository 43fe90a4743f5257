package app.wheelhouse.store;

import java.util.List;

/// The asks that an index names, oldest first.
///
/// @param notes sentences about lines that could not be read and were passed over, and about what
///   was removed on request; empty when there is nothing to say
public record EvidenceListing(List<EvidenceEntry> entries, List<String> notes) {
  public EvidenceListing {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }
}
