package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import java.util.List;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The decisions in each state; live, with one open in the second half of the desk's life.
public final class ThoughtsExhibit implements Exhibit {
  @Override
  public String panel() {
    return "thoughts";
  }

  @Override
  public double width() {
    return 260;
  }

  @Override
  public double height() {
    return 330;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    ThoughtsViewModel viewModel = AiTrial.viewModel(loader, new AiTrial());
    Parent panel = loader.load(new ThoughtsView(viewModel), "thoughts.fxml");
    switch (state) {
      case LOADING -> {
        // Nothing has come.
      }
      case LIVE -> viewModel.show(AiTrial.asked(AiTrial.decided(decided())).snapshot());
      case STALE -> {
        viewModel.show(AiTrial.blocked(decided()).snapshot());
        viewModel.silent(6_000);
      }
      case EMPTY -> viewModel.show(TestDesk.live().snapshot());
      case OFF ->
          viewModel.show(
              TestDesk.live().command(new DeskCommand.PauseAutoTrading("by hand")).snapshot());
      case ERROR -> viewModel.failed("The tape could not be read. Choose another file.");
    }
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    return panel;
  }

  /// A desk that held, was denied, and bought.
  static TestDesk decided() {
    TestDesk desk = TestDesk.live();
    for (int i = 0; i < 12; i++) {
      desk.later(60_000)
          .quote(TestDesk.BTC, 110_050 + i)
          .quote(TestDesk.ETH, 4_310)
          .hold(TestDesk.BTC, "Rules say hold BTC: ADX 17.2 is below 25. 12 points for long.");
    }
    return desk.decide(open(TestDesk.ETH, null))
        .later(2_000)
        .decide(open(TestDesk.ETH, Price.of("4250")))
        .later(200)
        .hold(TestDesk.BTC, "Rules say hold BTC: ADX 17.4 is below 25. 14 points for long.");
  }

  static Decision open(Instrument instrument, @Nullable Price stop) {
    return new Decision.Open(
        new Decision.Header(
            new Proposer(Proposer.Kind.RULES, "rule-analyst"),
            instrument.id(),
            TestDesk.START + 720_000,
            new Confidence(0.74),
            new Rationale(
                "Rules say open a long in ETH: 52 points for long, ADX 31.4. Stop 4,250, target"
                    + " 4,430.",
                List.of("1m: EMA12 0.41 ATR above EMA26, close 6.2 above EMA50", "RSI 58.3"),
                List.of("1m: ADX 31.4 with +DI 28.0 and -DI 14.1"),
                List.of("stretched: price 1.2 ATR above SMA20, RSI 58.3"),
                List.of("ADX(14,1m) < 20"))),
        Side.BUY,
        null,
        stop,
        stop == null ? null : Price.of("4430"),
        0.05,
        3);
  }
}
