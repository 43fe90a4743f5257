package app.wheelhouse.ui;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.BarsSnapshot;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.chart.CandleChart;
import app.wheelhouse.ui.chart.ChartView;
import app.wheelhouse.ui.chart.ChartViewModel;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.CommandSet;
import app.wheelhouse.ui.fx.FrameClock;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.shell.ShellWindow;
import app.wheelhouse.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// Frame times and CPU of the window under a busy market, beside an empty JavaFX window: software
/// rendering, 1280 by 800, 20 instruments, 1,000 market events a second, 10,000 candles.
///
/// `./mvnw -Pbench -DskipTests verify -Dbench.main=app.wheelhouse.ui.FrameTimes [-Djmh=SECONDS]`
public final class FrameTimes {
  private static final double WIDTH = 1_280;
  private static final double HEIGHT = 800;
  private static final int INSTRUMENTS = 20;
  private static final int EVENTS_PER_SECOND = 1_000;
  private static final int CANDLES = 10_000;
  private static final int FRAMES_PER_SECOND = 60;
  private static final int WARM_UP = 300;
  private static final int COUNTED = 400;
  private static final int KEPT_SNAPSHOTS = 200;
  private static final int MOST_ZOOMS = 60;

  private volatile FrameClock clock = new FrameClock();
  private final ConcurrentLinkedDeque<DeskSnapshot> seen = new ConcurrentLinkedDeque<>();
  private Stage stage;
  private Content content;

  /// What fills the window.
  ///
  /// @param zoomOut shows more candles
  /// @param zoomIn shows fewer
  /// @param shorter chooses shorter bars
  private record Content(
      Parent root, CandleChart chart, Command zoomOut, Command zoomIn, Command shorter) {}

  private FrameTimes() {}

  public static void main(String[] arguments) throws Exception {
    // The test sources bring a headless screen that is large enough.
    System.setProperty("glass.platform", System.getProperty("glass.platform", "HeadlessHd"));
    System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await();
    Platform.setImplicitExit(false);
    new FrameTimes().run(seconds * FRAMES_PER_SECOND);
    System.exit(0);
  }

  private void run(int frames) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%-34s %8s %8s %8s %8s %12s %12s%n",
        "window",
        "frames/s",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "JavaFX ms/s",
        "render ms/s");
    stage = onFx(Stage::new);
    show(new Region());
    print("empty", FrameMeter.watch(WARM_UP, frames / 2, () -> {}));
    content = onFx(() -> content(clock));
    show(content.root());
    busy("chart, busy market", frames);
    redraws();
    clock = new FrameClock();
    content = onFx(() -> desk(clock));
    busy("whole desk, busy market", frames);
    onFx(() -> {
      stage.hide();
      return stage;
    });
  }

  /// The whole window.
  private Content desk(FrameClock clock) {
    stage.hide();
    stage = new Stage();
    ShellWindow window = new ShellWindow(stage, clock, new BenchSessions(), new Settings());
    window.show(WIDTH, HEIGHT);
    CommandSet commands = window.shell().commands();
    Parent root = window.shell().root();
    return new Content(
        root,
        (CandleChart) root.lookup(".candle-chart"),
        commands.find("chart.zoom-out").orElseThrow(),
        commands.find("chart.zoom-in").orElseThrow(),
        commands.find("chart.timeframe-previous").orElseThrow());
  }

  /// The chart alone.
  private static Content content(FrameClock clock) {
    ViewLoader loader = new ViewLoader(Locale.ENGLISH);
    ChartViewModel viewModel =
        new ChartViewModel(new Settings(), _ -> {}, _ -> {}, (_, _) -> {}, loader.texts());
    ChartView view = new ChartView(viewModel);
    Parent root = loader.load(view, "chart.fxml");
    viewModel.instrumentProperty().set(BusyDesk.SHOWN);
    viewModel.specProperty().set(BarSpec.of(Timeframe.M1));
    clock.attach(viewModel);
    return new Content(
        root,
        (CandleChart) root.lookup(".candle-chart"),
        command(view.commands(), "chart.zoom-out"),
        command(view.commands(), "chart.zoom-in"),
        command(view.commands(), "chart.timeframe-previous"));
  }

  private void busy(String name, int frames) throws Exception {
    try (BusyDesk desk = new BusyDesk(INSTRUMENTS, EVENTS_PER_SECOND, CANDLES, this::offer)) {
      desk.start();
      onFx(() -> {
        clock.start();
        return clock;
      });
      // A position with its stop, for the lines and marks of the chart.
      Thread.sleep(1_000);
      desk.command(
          new DeskCommand.SubmitTicket(
              BusyDesk.SHOWN, Side.BUY, Quantity.of("0.01"), null, null, null, 5));
      Thread.sleep(1_000);
      onFx(() -> {
        content.shorter().run();
        for (int i = 0; i < MOST_ZOOMS; i++) {
          content.zoomOut().run();
        }
        return content;
      });
      long events = desk.sent();
      long start = System.nanoTime();
      long drawings = content.chart().drawings();
      FrameMeter.Reading reading = FrameMeter.watch(WARM_UP, frames, () -> {});
      double seconds = (System.nanoTime() - start) / 1e9;
      print(name, reading);
      BarsSnapshot bars =
          seen.getLast().instrument(BusyDesk.SHOWN).orElseThrow().bars(BarSpec.of(Timeframe.M1));
      System.out.printf(
          Locale.ROOT,
          "  %,d candles (%s), %,d instruments, %,.0f market events/s, %.2f full redraws/s,"
              + " %d lines and fills%n",
          bars.size(),
          onFx(() -> content.chart().getAccessibleText().split("\\.", 2)[0]),
          INSTRUMENTS,
          (desk.sent() - events) / seconds,
          (content.chart().drawings() - drawings) / seconds,
          seen.getLast().workingOrders().size() + seen.getLast().fills().size());
    }
    onFx(() -> {
      clock.stop();
      return clock;
    });
  }

  private void offer(DeskSnapshot snapshot) {
    seen.addLast(snapshot);
    if (seen.size() > KEPT_SNAPSHOTS) {
      seen.removeFirst();
    }
    clock.offer(snapshot);
  }

  /// The cost of one redraw: frames that do it, less frames that do nothing.
  private void redraws() throws Exception {
    FrameMeter.Reading idle = FrameMeter.watch(WARM_UP, COUNTED, () -> {});
    print("chart, nothing happens", idle);
    boolean[] out = {false};
    FrameMeter.Reading full =
        FrameMeter.watch(
            WARM_UP,
            COUNTED,
            () -> {
              (out[0] ? content.zoomOut() : content.zoomIn()).run();
              out[0] = !out[0];
            });
    print("chart, full redraw each frame", full);
    List<DeskSnapshot> ticks = List.copyOf(seen);
    int[] next = {0};
    onFx(() -> {
      clock.start();
      return clock;
    });
    FrameMeter.Reading tick =
        FrameMeter.watch(WARM_UP, COUNTED, () -> clock.offer(ticks.get(next[0]++ % ticks.size())));
    print("chart, tick each frame", tick);
    System.out.printf(
        Locale.ROOT,
        "  a full redraw costs %.2f ms CPU, a tick %.2f ms (JavaFX and rendering thread, less an"
            + " idle frame)%n",
        full.cpuPerFrame() - idle.cpuPerFrame(),
        tick.cpuPerFrame() - idle.cpuPerFrame());
  }

  private void show(Parent root) throws Exception {
    onFx(() -> {
      Scene scene = new Scene(root, WIDTH, HEIGHT);
      Theme.DARK.dress(scene);
      stage.setScene(scene);
      stage.show();
      return scene;
    });
  }

  private static Command command(List<Command> all, String id) {
    return all.stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
  }

  private static void print(String name, FrameMeter.Reading reading) {
    System.out.printf(
        Locale.ROOT,
        "%-34s %8.1f %8.2f %8.2f %8.2f %12.1f %12.1f%n",
        name,
        reading.frames() / reading.seconds(),
        reading.p50(),
        reading.p95(),
        reading.p99(),
        reading.fxCpu(),
        reading.renderCpu());
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(work.call());
      } catch (Exception e) {
        answer.completeExceptionally(e);
      }
    });
    return answer.get();
  }
}
