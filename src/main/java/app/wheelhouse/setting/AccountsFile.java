package app.wheelhouse.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The accounts of a settings folder, `accounts.json`: read as a whole, replaced as a whole.
public final class AccountsFile {
  private static final String NAME = "accounts.json";
  private static final int VERSION = 1;
  private static final long LONGEST = 1_000_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Path folder;

  public AccountsFile(Path folder) {
    this.folder = folder;
  }

  /// In the order in which they were added; none when there is no file.
  ///
  /// @throws IOException when the file cannot be read or holds something else; it is left as it is,
  ///   and the message says what to do
  public List<SavedAccount> read() throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return List.of();
    }
    if (Files.size(file) > LONGEST) {
      throw unreadable(file, "it is too large");
    }
    try {
      JsonNode root = MAPPER.readTree(Files.readString(file));
      if (root.path("version").asInt(0) != VERSION || !root.path("accounts").isArray()) {
        throw unreadable(file, "it is of another version");
      }
      List<SavedAccount> accounts = new ArrayList<>();
      for (JsonNode each : root.path("accounts")) {
        accounts.add(
            new SavedAccount(
                each.path("name").asString(""),
                each.path("network").asString(""),
                each.path("master").asString(""),
                each.path("agent").asString(""),
                each.path("approved").asBoolean(false),
                each.path("validUntil").asLong(0)));
      }
      return List.copyOf(accounts);
    } catch (JacksonException | IllegalArgumentException e) {
      throw unreadable(file, "it is damaged");
    }
  }

  /// Replaces all of them; durable when it returns.
  ///
  /// @throws IOException when the disk refuses; the file is as it was
  public void write(List<SavedAccount> accounts) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", VERSION);
    ArrayNode all = root.putArray("accounts");
    for (SavedAccount account : accounts) {
      all.addObject()
          .put("name", account.name())
          .put("network", account.network())
          .put("master", account.master())
          .put("agent", account.agent())
          .put("approved", account.approved())
          .put("validUntil", account.validUntil());
    }
    OwnerFile.createFolder(folder);
    OwnerFile.replace(
        folder.resolve(NAME),
        (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static IOException unreadable(Path file, String why) {
    return new IOException(
        "The accounts in "
            + file
            + " cannot be read, because "
            + why
            + ". Move the file away to begin without accounts; keys stay in the vault.");
  }
}
