package app.wheelhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.TestDesk;
import org.junit.jupiter.api.Test;

class HeadlessReportTest {
  @Test
  void saysWhatHappened() {
    TestDesk desk = TestDesk.live().hold(TestDesk.BTC, "no trend").buy(TestDesk.ETH, "1").later(9);

    assertThat(HeadlessReport.lines(desk.snapshot()))
        .contains(
            "feed        CONNECTED",
            "price       BTC 110,050",
            "price       ETH 4,310.0",
            "decisions   1",
            "            BTC hold by rules:rule-analyst: no trend",
            "orders      1 working, 1 ended",
            "            entry buy 1 ETH market: filled",
            "fills       1",
            "positions   1")
        .anyMatch(line -> line.matches(" {12}stop sell 1 ETH stop market at [0-9.]+: accepted"))
        .anyMatch(line -> line.matches(" {12}buy 1 ETH at [0-9.]+, fee [0-9.]+"))
        .anyMatch(line -> line.matches(" {12}long 1 ETH, stop at [0-9.]+"))
        .anyMatch(line -> line.startsWith("equity      9,99"));
  }

  @Test
  void saysWhyAnOrderWasNotTraded() {
    TestDesk desk = TestDesk.live().buy(TestDesk.BTC, "1000").later(9);

    assertThat(HeadlessReport.lines(desk.snapshot()))
        .anyMatch(line -> line.matches(" {12}entry buy 1000 BTC market: denied, .+"))
        .contains("fills       0", "positions   0");
  }

  @Test
  void saysWhatToDoWhenNothingCame() {
    assertThat(HeadlessReport.lines(null)).singleElement().asString().contains("run it longer");
  }
}
