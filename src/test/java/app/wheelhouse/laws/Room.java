package app.wheelhouse.laws;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/// A row of the room table.
///
/// @param name a package below the root; `x.*` stands for each folder of `x` that has no own row
/// @param pure neither threads nor files nor logging: input and output only
/// @param mayUse names of rows, `x.*` for all folders of `x`
record Room(String name, boolean pure, List<String> mayUse, List<Library> libraries) {
  /// Row of `Launcher` and `WheelhouseApplication`, which live in the root package itself.
  static final String MAIN = "main";

  private static final List<String> FAMILIES = List.of("venue", "advisor", "ui");

  /// True when code of the room called `from` may use the room called `to`.
  boolean allows(String from, String to) {
    return from.equals(to) || mayUse.stream().anyMatch(used -> covers(used, to));
  }

  static boolean covers(String row, String room) {
    return row.equals(room)
        || row.endsWith(".*") && room.startsWith(row.substring(0, row.length() - 1));
  }

  /// The room in which a class of ours lives: `engine`, `venue.paper`, `main` …
  static String of(JavaClass type) {
    String inside = type.getPackageName().substring(House.ROOT.length());
    if (inside.isEmpty()) {
      return MAIN;
    }
    String[] folders = inside.substring(1).split("\\.");
    boolean family = FAMILIES.contains(folders[0]) && folders.length > 1;
    return family ? folders[0] + "." + folders[1] : folders[0];
  }

  static boolean isOurs(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(House.ROOT) || name.startsWith(House.ROOT + ".");
  }

  @Override
  public String toString() {
    return name;
  }
}
