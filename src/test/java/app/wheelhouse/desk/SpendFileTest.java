package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.ai.budget.Budget;
import app.wheelhouse.ai.budget.Spending;
import app.wheelhouse.ai.chat.ChatFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpendFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private long now = Instant.parse("2026-11-22T23:59:59Z").toEpochMilli();

  private AiSession.Place place(boolean tape) {
    return new AiSession.Place(folder, _ -> {}, () -> now, tape);
  }

  private Budget opened() {
    AiSession.Place place = place(false);
    return new Budget(1_000, SpendFile.before(place), () -> now, SpendFile.keeping(place));
  }

  @Test
  void aRestartIsNoWayAroundTheBudget() throws ChatFailure {
    opened().reserve(900).settle(900, 40);
    Budget again = opened();

    assertThat(again.today()).isEqualTo(new Spending(DAY, 900, 1, 40));
    assertThatThrownBy(() -> again.reserve(101)).isInstanceOf(ChatFailure.class);
    again.reserve(100).settle(100, 2);
    assertThat(opened().today()).isEqualTo(new Spending(DAY, 1_000, 2, 42));
  }

  @Test
  void theNextDayBeginsAtNothing() throws ChatFailure {
    opened().reserve(1_000).settle(1_000, 40);
    now += 1_000;

    assertThat(opened().today()).isEqualTo(Spending.none(DAY.plusDays(1)));
  }

  @Test
  void aTapeNeitherCountsNorSpendsTheTradersMoney() throws Exception {
    opened().reserve(500).settle(500, 1);
    String before = Files.readString(folder.resolve("ai-spent.txt"));
    AiSession.Place tape = place(true);

    assertThat(SpendFile.before(tape)).isEqualTo(Spending.none(DAY));
    SpendFile.keeping(tape).accept(new Spending(DAY, 7, 7, 7));
    assertThat(Files.readString(folder.resolve("ai-spent.txt"))).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "2026-11-22",
        "2026-11-22 x 1 1",
        "2026-13-40 1 1 1",
        "2026-11-22 -5 1 1",
        "2026-11-22 1 -1 1"
      })
  void aDamagedFileIsCountedFromNothing(String text) throws Exception {
    Files.writeString(folder.resolve("ai-spent.txt"), text);

    assertThat(SpendFile.before(place(false))).isEqualTo(Spending.none(DAY));
  }

  @Test
  void aFolderThatCannotBeWrittenStopsNobody() throws ChatFailure {
    AiSession.Place nowhere =
        new AiSession.Place(folder.resolve("missing"), _ -> {}, () -> now, false);
    Budget budget =
        new Budget(1_000, SpendFile.before(nowhere), () -> now, SpendFile.keeping(nowhere));
    budget.reserve(10).settle(10, 1);

    assertThat(budget.today().micros()).isEqualTo(10);
  }
}
