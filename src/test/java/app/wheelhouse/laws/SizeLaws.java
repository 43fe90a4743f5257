package app.wheelhouse.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Law 11: sizes are a taste, not a fence; they are shown with every build.
class SizeLaws {
  private static final int SHOWN = 10;

  private record Sized(Path file, int lines) {}

  @Test
  void printsTheTenLargestFiles() {
    List<Sized> files =
        House.sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .map(file -> new Sized(file, House.lines(file).size()))
            .sorted(Comparator.comparingInt(Sized::lines))
            .toList();
    assertThat(files).as("the sources are where the laws look for them").isNotEmpty();
    StringBuilder text = new StringBuilder("Main sources: ");
    text.append(files.size()).append(" files, median ").append(share(files, 50));
    text.append(" lines, p95 ").append(share(files, 95)).append(" lines. The largest:\n");
    for (Sized one : files.reversed().subList(0, Math.min(SHOWN, files.size()))) {
      text.append(String.valueOf(one.lines()).indent(7).stripTrailing())
          .append("  ")
          .append(House.named(one.file()))
          .append('\n');
    }
    System.out.print(text);
  }

  private static int share(List<Sized> ascending, int percent) {
    return ascending.get((ascending.size() - 1) * percent / 100).lines();
  }
}
