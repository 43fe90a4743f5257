package app.wheelhouse.faults.venue;

import app.wheelhouse.desk.MadeTapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The frames of the real socket in the shared folder, word for word.
public final class RecordedFrames {
  private static final String FOLDER = "hyperliquid/frames/";

  private RecordedFrames() {}

  /// All of them, oldest recording first; the test is skipped where they are absent.
  public static List<String> load() throws IOException {
    List<String> frames = new ArrayList<>();
    for (String line : lines("hype_20250112_raw.txt")) {
      frames.add(line.substring(line.indexOf('{')));
    }
    frames.add(Files.readString(MadeTapes.shared(FOLDER + "ws_all_dexs_asset_ctxs.json")));
    frames.addAll(lines("captured_20260903_verbatim.jsonl"));
    return frames;
  }

  private static List<String> lines(String name) throws IOException {
    Path file = MadeTapes.shared(FOLDER + name);
    return Files.readAllLines(file).stream().filter(line -> line.contains("{")).toList();
  }
}
