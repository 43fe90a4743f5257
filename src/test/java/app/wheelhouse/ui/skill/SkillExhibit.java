package app.wheelhouse.ui.skill;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestSession;
import app.wheelhouse.ui.TestSessions;
import app.wheelhouse.ui.TestThoughts;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import java.util.List;
import javafx.scene.Parent;

/// The AI record in every state.
public final class SkillExhibit implements Exhibit {
  @Override
  public String panel() {
    return "skill";
  }

  @Override
  public double width() {
    return 900;
  }

  @Override
  public double height() {
    return 260;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    return loader.load(new SkillView(model(state, loader)), "skill.fxml");
  }

  static SkillViewModel model(PanelState state, ViewLoader loader) {
    TestDesk desk = desk();
    TestThoughts thoughts = new TestThoughts();
    switch (state) {
      case LIVE, STALE -> record(thoughts);
      case ERROR -> thoughts.breakDown();
      case LOADING, EMPTY, OFF -> {
        // Nothing has ended.
      }
    }
    SkillViewModel viewModel = model(desk, thoughts, loader);
    if (state == PanelState.OFF) {
      TestSessions sessions = new TestSessions(desk, new FrameClock());
      sessions.become(TestSession.of(ModeFrame.PAPER));
      viewModel =
          new SkillViewModel(sessions, new Settings(), TestThoughts.AT_ONCE, loader.texts());
    }
    if (state != PanelState.LOADING) {
      viewModel.show(desk.snapshot());
    }
    if (state == PanelState.STALE) {
      viewModel.silent(8_000);
    }
    return viewModel;
  }

  static SkillViewModel model(TestDesk desk, TestThoughts thoughts, ViewLoader loader) {
    TestSessions sessions = new TestSessions(desk, new FrameClock());
    sessions.become(thoughts);
    return new SkillViewModel(sessions, new Settings(), TestThoughts.AT_ONCE, loader.texts());
  }

  /// A model with a long record, one with a short one, rules.
  static TestThoughts record(TestThoughts thoughts) {
    return thoughts
        .with(TestThoughts.MODEL, TestDesk.BTC, "trending", 160)
        .with(TestThoughts.MODEL, TestDesk.ETH, "ranging", 43)
        .with(TestThoughts.RULES, TestDesk.BTC, "ranging", 30);
  }

  /// A trade that closed, and a model that costs.
  static TestDesk desk() {
    TestDesk desk = TestDesk.live().buy(TestDesk.BTC, "0.02").later(60_000);
    return desk.quote(TestDesk.BTC, 110_700)
        .command(new DeskCommand.ClosePosition(TestDesk.BTC.id(), 100))
        .later(60_000)
        .quote(TestDesk.BTC, 110_700)
        .accept(
            new EngineEvent.AiReported(
                new AiStatus(
                    "ollama:qwen3:8b",
                    AiStatus.Light.READY,
                    "",
                    List.of(),
                    1_250_000,
                    2_000_000,
                    48,
                    310_000,
                    0,
                    TestDesk.START + 120_000)));
  }
}
