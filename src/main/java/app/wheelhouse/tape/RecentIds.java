package app.wheelhouse.tape;

import java.util.LinkedHashSet;
import java.util.Set;

/// Remembers the last [#CAPACITY] trade ids of one instrument.
final class RecentIds {
  static final int CAPACITY = 1 << 16;

  private final Set<Long> ids = new LinkedHashSet<>();

  /// True when the id was not there; 0 is no id and always new.
  boolean isNew(long id) {
    if (id == 0) {
      return true;
    }
    if (!ids.add(id)) {
      return false;
    }
    if (ids.size() > CAPACITY) {
      ids.remove(ids.iterator().next());
    }
    return true;
  }
}
