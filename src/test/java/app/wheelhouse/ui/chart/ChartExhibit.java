package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.DraftLevels;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import java.util.List;
import javafx.scene.Parent;

/// The chart in every state.
public final class ChartExhibit implements Exhibit {
  static final InstrumentId UNLISTED =
      InstrumentCatalogue.builtIn().stream()
          .map(instrument -> instrument.id())
          .filter(id -> !id.equals(TestDesk.BTC.id()) && !id.equals(TestDesk.ETH.id()))
          .findFirst()
          .orElseThrow();

  @Override
  public String panel() {
    return "chart";
  }

  @Override
  public double width() {
    return 700;
  }

  @Override
  public double height() {
    return 480;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    ChartViewModel viewModel = viewModel(loader);
    Parent panel = loader.load(new ChartView(viewModel), "chart.fxml");
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    switch (state) {
      case LOADING -> viewModel.reset();
      case LIVE -> {
        DraftLevels levels = new DraftLevels((_, _) -> {});
        viewModel.follow(levels);
        viewModel.show(withDecisions().snapshot());
        levels.show(
            new DraftLevels.Draft(
                TestDesk.BTC.id(),
                List.of(
                    new DraftLevels.Line(
                        DraftLevels.Level.STOP,
                        Price.of("110400"),
                        "Ticket stop −0.30 USDC, 0.00 % of equity")),
                "The stop of a long must be below the entry and the market: move it down."));
      }
      case STALE ->
          viewModel.show(withPosition().feed(FeedState.RECONNECTING).later(12_000).snapshot());
      case EMPTY ->
          viewModel.show(
              new TestDesk().feed(FeedState.CONNECTED).quote(TestDesk.BTC, 110_000).snapshot());
      case OFF -> {
        viewModel.instrumentProperty().set(UNLISTED);
        viewModel.show(TestDesk.live().snapshot());
      }
      case ERROR -> viewModel.failed("The session could not start. Open it again.");
    }
    return panel;
  }

  static ChartViewModel viewModel(ViewLoader loader) {
    return new ChartViewModel(
        new Settings(), _ -> {}, _ -> {}, (_, yes) -> yes.run(), loader.texts());
  }

  /// The same with proposals of a model on bars of the last hours.
  static TestDesk withDecisions() {
    TestDesk desk = withPosition();
    long now = desk.snapshot().time();
    return desk.decide(open(Side.BUY, now - 9_000_000))
        .decide(open(Side.SELL, now - 5_400_000))
        .decide(new Decision.Reduce(header(now - 2_700_000), 50))
        .decide(new Decision.Close(header(now)));
  }

  private static Decision open(Side side, long time) {
    return new Decision.Open(header(time), side, null, null, null, null, null);
  }

  private static Decision.Header header(long time) {
    return new Decision.Header(
        new Proposer(Proposer.Kind.MODEL, "ollama:qwen3:8b"),
        TestDesk.BTC.id(),
        time,
        new Confidence(0.7),
        Rationale.of("The wave turns."));
  }

  /// A long with stop and target, an order that waits, fills, and a forming bar.
  static TestDesk withPosition() {
    TestDesk desk = TestDesk.live();
    return desk.command(
            new DeskCommand.SubmitTicket(
                TestDesk.BTC.id(),
                Side.BUY,
                Quantity.of("0.015"),
                null,
                Price.of("109500"),
                Price.of("114500"),
                20))
        .later(60_000)
        .quote(TestDesk.BTC, 110_120)
        .command(
            new DeskCommand.SubmitTicket(
                TestDesk.BTC.id(),
                Side.BUY,
                Quantity.of("0.01"),
                Price.of("109850"),
                Price.of("109000"),
                null,
                20))
        .later(400_000)
        .trade(TestDesk.BTC, 110_180, 0.4)
        .trade(TestDesk.BTC, 110_240, 1.2)
        .command(new DeskCommand.ClosePosition(TestDesk.BTC.id(), 25))
        .later(100)
        .trade(TestDesk.BTC, 110_212, 0.7)
        .quote(TestDesk.BTC, 110_212);
  }
}
