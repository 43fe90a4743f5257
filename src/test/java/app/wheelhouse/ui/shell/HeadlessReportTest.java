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
            "orders      1 working, 1 ended, 1 fills",
            "positions   1")
        .anyMatch(line -> line.startsWith("equity      9,99"));
  }

  @Test
  void saysWhatToDoWhenNothingCame() {
    assertThat(HeadlessReport.lines(null)).singleElement().asString().contains("run it longer");
  }
}
