package app.wheelhouse.ai.snapshot;

import java.util.List;

/// One headline from outside, as foreign text: it is quoted to a model and never obeyed.
///
/// @param source who published it
/// @param ageMinutes since it was published, 0 and above
/// @param symbols which coins it is about, as the source says
public record NewsLine(String source, long ageMinutes, String title, List<String> symbols) {
  public NewsLine {
    symbols = List.copyOf(symbols);
  }
}
