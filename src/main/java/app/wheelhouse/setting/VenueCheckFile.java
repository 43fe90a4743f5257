package app.wheelhouse.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The newest check of each venue, `venue-check.json` in the settings folder.
public final class VenueCheckFile {
  private static final Logger LOG = LoggerFactory.getLogger(VenueCheckFile.class);
  private static final String NAME = "venue-check.json";
  private static final long LONGEST = 100_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  public VenueCheckFile(Path folder) {
    this.folder = folder;
  }

  /// The newest check of a place; empty when there was none. A file that cannot be read counts as
  /// none: it only ever says that something was verified.
  public Optional<VenueCheckResult> read(String place) {
    return Optional.ofNullable(all().get(place));
  }

  /// Replaces the check of its place; durable when it returns.
  ///
  /// @throws IOException when the disk refuses
  public void write(VenueCheckResult result) throws IOException {
    SortedMap<String, VenueCheckResult> all = all();
    all.put(result.place(), result);
    ObjectNode root = MAPPER.createObjectNode();
    all.forEach((place, each) ->
        root.putObject(place)
            .put("version", each.version())
            .put("time", each.time())
            .put("passed", each.passed())
            .put("steps", each.steps()));
    OwnerFile.createFolder(folder);
    OwnerFile.replace(
        folder.resolve(NAME),
        (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private SortedMap<String, VenueCheckResult> all() {
    SortedMap<String, VenueCheckResult> all = new TreeMap<>();
    Path file = folder.resolve(NAME);
    try {
      if (Files.exists(file) && Files.size(file) <= LONGEST) {
        MAPPER
            .readTree(Files.readString(file))
            .properties()
            .forEach(each -> all.put(each.getKey(), result(each.getKey(), each.getValue())));
      }
    } catch (IOException | JacksonException unreadable) {
      LOG.warn("{} cannot be read, so no venue counts as checked", file);
      all.clear();
    }
    return all;
  }

  private static VenueCheckResult result(String place, JsonNode node) {
    return new VenueCheckResult(
        node.path("version").asString(""),
        place,
        node.path("time").asLong(0),
        node.path("passed").asBoolean(false),
        node.path("steps").asInt(0));
  }
}
