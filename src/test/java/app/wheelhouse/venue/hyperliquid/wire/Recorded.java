package app.wheelhouse.venue.hyperliquid.wire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was recorded of the venue, where the shared folder is; a test that asks is skipped where it
/// is absent.
final class Recorded {
  private static final Path FOLDER = Path.of("../shared/data/hyperliquid");

  private Recorded() {}

  static String file(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), "skipped: the recorded " + name + " is not here");
    return Files.readString(file);
  }

  static JsonNode tree(String name) throws IOException {
    return JsonMapper.shared().readTree(file(name));
  }

  /// The names of all recorded replies.
  static List<String> replies() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: the recorded replies are not here");
    try (Stream<Path> files = Files.list(FOLDER.resolve("rest"))) {
      return files.map(file -> "rest/" + file.getFileName()).sorted().toList();
    }
  }

  /// Every recorded message of the socket.
  static List<String> messages() throws IOException {
    List<String> messages = new ArrayList<>();
    file("frames/captured_20260903_verbatim.jsonl").lines().forEach(messages::add);
    file("frames/hype_20250112_raw.txt")
        .lines()
        .filter(line -> !line.isBlank())
        // Each line begins with the nanosecond at which it came.
        .forEach(line -> messages.add(line.substring(line.indexOf(' ') + 1)));
    messages.add(file("frames/ws_all_dexs_asset_ctxs.json"));
    file("frames/exchange_responses.jsonl")
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> JsonMapper.shared().readTree(line).get("body").toString())
        .forEach(body ->
            messages.add(
                "{\"channel\":\"post\",\"data\":{\"id\":3,\"response\":"
                    + "{\"type\":\"action\",\"payload\":"
                    + body
                    + "}}}"));
    for (JsonNode pair : tree("frames/error_messages_docs.json").get("errors")) {
      messages.add("{\"channel\":\"error\",\"data\":" + pair.get(1) + "}");
    }
    messages.removeIf(String::isBlank);
    return messages;
  }
}
