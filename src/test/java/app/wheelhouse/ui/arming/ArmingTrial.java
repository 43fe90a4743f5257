package app.wheelhouse.ui.arming;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.RealDesk;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.TestSessions;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// An arming sheet on a session that is not armed; what works in the background is done when the
/// test says so.
final class ArmingTrial {
  final PreFlightSession session;
  final List<DeskCommand> sent = new ArrayList<>();
  final ArmingViewModel viewModel;
  final TestSessions sessions;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final DeskSnapshot now = TestDesk.live().snapshot();

  ArmingTrial(List<PreFlightItem> found, ViewLoader loader) {
    session = new PreFlightSession(found);
    sessions = new TestSessions(new TestDesk(), new FrameClock());
    sessions.become(session);
    Background later =
        new Background() {
          @Override
          public <T> void ask(
              String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            waiting.add(() -> {
              try {
                done.accept(work.call());
              } catch (Exception fault) {
                failed.accept(fault);
              }
            });
          }
        };
    viewModel = new ArmingViewModel(sessions, sent::add, later, loader.texts());
  }

  static ArmingTrial of(List<PreFlightItem> found) {
    return new ArmingTrial(found, new ViewLoader(Locale.ENGLISH));
  }

  /// The check comes back.
  void answer() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /// The desk some time after the beginning.
  void unarmedAfter(long millis) {
    viewModel.show(RealDesk.live(now).at(now.time() + millis).snapshot());
  }

  void armedAfter(long millis) {
    viewModel.show(RealDesk.live(now).armed().at(now.time() + millis).snapshot());
  }

  void testnet() {
    viewModel.show(RealDesk.testnet(now).snapshot());
  }

  void simulated() {
    viewModel.show(now);
  }

  /// Opened, checked, and the name typed for longer than the cool-down.
  ArmingTrial ready() {
    unarmedAfter(0);
    viewModel.open();
    answer();
    viewModel.typedProperty().set("main");
    unarmedAfter(Trigger.COOL_DOWN_MILLIS);
    return this;
  }
}
