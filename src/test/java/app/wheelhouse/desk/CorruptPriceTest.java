package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FAULTS X17 on a tape: a corrupt price, a hundred times too high, is not traded.
class CorruptPriceTest {
  private static final int SECONDS = 1_800;

  @TempDir Path folder;

  @Test
  void aCorruptTradeOnATapeChangesNothing() throws Exception {
    List<Path> sound = tapes("sound");
    List<Path> corrupt = tapes("corrupt");
    int made = corrupt(corrupt.getLast());
    assertThat(made).isGreaterThan(5);

    RunReport with = run(corrupt);
    RunReport without = run(sound);

    assertThat(without.fills()).as("it trades").isPositive();
    assertThat(with.events())
        .as("each corrupt trade stands beside the sound one")
        .isEqualTo(without.events() + made);
    assertThat(with.fills()).isEqualTo(without.fills());
    assertThat(with.equity()).isEqualByComparingTo(without.equity());
    assertThat(with.orders()).isEqualTo(without.orders());
    assertThat(with.risk().extremes()).isEqualTo(without.risk().extremes());
  }

  private List<Path> tapes(String name) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    return MadeTapes.ticks(own, 1, SECONDS, 0, MadeTapes.Again.NOTHING);
  }

  /// Before every two hundredth trade one of an id of its own and a hundred times the price.
  private static int corrupt(Path trades) throws IOException {
    List<String> rows = new ArrayList<>();
    int made = 0;
    for (String row : Files.readAllLines(trades)) {
      if (rows.size() > 100 && rows.size() % 200 == 0) {
        String[] cells = row.split(",");
        cells[1] = cells[1].replace(".", "00.");
        cells[4] = "1" + cells[4];
        rows.add(String.join(",", cells));
        made++;
      }
      rows.add(row);
    }
    Files.write(trades, rows);
    return made;
  }

  private static RunReport run(List<Path> tapes) throws BadInput {
    return HeadlessRun.run(Asked.replay(tapes, List.of(), AdvisorChoice.LEVERAGED, true, 7));
  }
}
