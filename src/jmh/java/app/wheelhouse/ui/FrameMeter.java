package app.wheelhouse.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;

/// The distances of frames, and what JavaFX's two threads used meanwhile.
final class FrameMeter {
  private static final double NANOS_PER_MILLI = 1e6;

  private FrameMeter() {}

  /// @param frames how many there were
  /// @param p50 median distance of two frames, milliseconds
  /// @param fxCpu CPU of the JavaFX thread, milliseconds a second
  /// @param renderCpu CPU of the rendering thread, milliseconds a second
  record Reading(
      int frames,
      double seconds,
      double p50,
      double p95,
      double p99,
      double fxCpu,
      double renderCpu) {
    /// CPU of both threads for one frame, milliseconds.
    double cpuPerFrame() {
      return (fxCpu + renderCpu) * seconds / frames;
    }
  }

  /// Watches that many frames, after as many to warm up; not on the JavaFX thread.
  ///
  /// @param each is done in every frame, on the JavaFX thread
  static Reading watch(int warmUp, int frames, Runnable each) throws InterruptedException {
    long[] times = new long[frames + 1];
    long[] cpu = new long[4];
    CountDownLatch done = new CountDownLatch(1);
    AnimationTimer timer =
        new AnimationTimer() {
          private int number = -warmUp;

          @Override
          public void handle(long now) {
            if (number == 0) {
              cpu[0] = fxCpu();
              cpu[1] = renderCpu();
            }
            if (number >= 0) {
              times[number] = System.nanoTime();
            }
            if (number++ == frames) {
              cpu[2] = fxCpu();
              cpu[3] = renderCpu();
              stop();
              done.countDown();
              return;
            }
            each.run();
          }
        };
    javafx.application.Platform.runLater(timer::start);
    done.await();
    double seconds = (times[frames] - times[0]) / 1e9;
    double[] gaps = new double[frames];
    for (int i = 0; i < frames; i++) {
      gaps[i] = (times[i + 1] - times[i]) / NANOS_PER_MILLI;
    }
    Arrays.sort(gaps);
    return new Reading(
        frames,
        seconds,
        gaps[frames / 2],
        gaps[frames * 95 / 100],
        gaps[frames * 99 / 100],
        (cpu[2] - cpu[0]) / NANOS_PER_MILLI / seconds,
        (cpu[3] - cpu[1]) / NANOS_PER_MILLI / seconds);
  }

  private static long fxCpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long renderCpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null && info.getThreadName().startsWith("QuantumRenderer")) {
        return threads.getThreadCpuTime(info.getThreadId());
      }
    }
    return 0;
  }
}
