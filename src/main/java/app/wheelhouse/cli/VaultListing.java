package app.wheelhouse.cli;

import app.wheelhouse.vault.Credential;
import java.util.ArrayList;
import java.util.List;

/// What a vault holds as lines of text: names, ages and notes, never a secret.
final class VaultListing {
  private static final List<String> HEAD = List.of("NAME", "KIND", "OWNER", "AGE", "NOTE");

  private VaultListing() {}

  static List<String> lines(List<Credential> credentials, long nowMillis) {
    if (credentials.isEmpty()) {
      return List.of("The vault is empty.");
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    for (Credential credential : credentials) {
      rows.add(
          List.of(
              credential.id().name(),
              credential.id().kind().word(),
              credential.id().owner(),
              days(credential.ageDays(nowMillis)),
              credential.note()));
    }
    return rows.stream().map(row -> line(row, rows)).toList();
  }

  private static String days(long age) {
    return age == 1 ? "1 day" : age + " days";
  }

  private static String line(List<String> row, List<List<String>> rows) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      int column = i;
      int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
      line.append(row.get(i)).repeat(' ', width - row.get(i).length() + 2);
    }
    return line.toString().stripTrailing();
  }
}
