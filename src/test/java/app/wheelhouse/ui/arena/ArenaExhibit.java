package app.wheelhouse.ui.arena;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestSession;
import app.wheelhouse.ui.TestSessions;
import app.wheelhouse.ui.TestThoughts;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.Parent;

/// The arena in every state.
public final class ArenaExhibit implements Exhibit {
  @Override
  public String panel() {
    return "arena";
  }

  @Override
  public double width() {
    return 920;
  }

  @Override
  public double height() {
    return 260;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    return loader.load(new ArenaView(model(state, loader)), "arena.fxml");
  }

  static ArenaViewModel model(PanelState state, ViewLoader loader) {
    TestDesk desk = desk();
    TestThoughts thoughts = new TestThoughts().with(TestThoughts.MODEL, TestDesk.BTC, "", 12);
    DeskSession session =
        switch (state) {
          case LIVE, STALE -> thoughts.contest(rows());
          case ERROR -> thoughts.contest(rows()).breakDown();
          case LOADING, EMPTY -> thoughts;
          case OFF -> TestSession.of(ModeFrame.PAPER);
        };
    ArenaViewModel viewModel = model(desk, session, loader);
    if (state != PanelState.LOADING) {
      viewModel.show(desk.snapshot());
    }
    if (state == PanelState.STALE) {
      viewModel.silent(8_000);
    }
    return viewModel;
  }

  static ArenaViewModel model(TestDesk desk, DeskSession session, ViewLoader loader) {
    TestSessions sessions = new TestSessions(desk, new FrameClock());
    sessions.become(session);
    return new ArenaViewModel(sessions, new Settings(), TestThoughts.AT_ONCE, loader.texts());
  }

  static ArenaRow[] rows() {
    return new ArenaRow[] {
      row("ollama:qwen3:8b", 10_412.38, 41, 0.56, 0, 0.214, 143),
      row("rules", 10_101.20, 64, 0.48, 0, 0.262, 210),
      row("openrouter:deepseek/deepseek-r1", 9_980.05, 22, 0.41, 3_412_000, 0.301, 61),
      row("anthropic:claude-sonnet-4-5", 9_702.77, 35, 0.37, 8_940_500, Double.NaN, 0)
    };
  }

  static ArenaRow row(
      String name, double equity, long trades, double won, long cost, double brier, long ended) {
    Random chance = new Random(trades);
    List<Double> curve = new ArrayList<>();
    for (int i = 0; i <= 200; i++) {
      curve.add(10_000 + (equity - 10_000) * i / 200 + 60 * chance.nextGaussian());
    }
    return new ArenaRow(
        name, 10_000, equity, trades, won, 0.031, 48.2, -3.1, cost, 320, brier, ended, curve);
  }

  /// A trade that closed with a gain.
  static TestDesk desk() {
    return TestDesk.live()
        .buy(TestDesk.BTC, "0.02")
        .later(60_000)
        .quote(TestDesk.BTC, 110_700)
        .command(new DeskCommand.ClosePosition(TestDesk.BTC.id(), 100))
        .later(60_000)
        .quote(TestDesk.BTC, 110_700);
  }
}
