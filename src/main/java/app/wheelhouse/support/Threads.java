package app.wheelhouse.support;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// The one place where threads are made, each with a name that says whose it is.
public final class Threads {
  private Threads() {}

  /// A started platform thread for hot, long-lived work (engine, feed decoder).
  public static Thread hot(String name, Runnable work) {
    return Thread.ofPlatform().name(name).daemon(true).start(work);
  }

  /// A started virtual thread for work that waits (REST, AI, disk).
  public static Thread virtual(String name, Runnable work) {
    return Thread.ofVirtual().name(name).start(work);
  }

  /// An unstarted platform thread for a shutdown hook.
  public static Thread hook(String name, Runnable work) {
    return Thread.ofPlatform().name(name).unstarted(work);
  }

  /// One virtual thread at a time, in order: a lane.
  public static ExecutorService lane(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
  }

  /// A virtual thread a task.
  public static ExecutorService perTask(String name) {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }

  /// A timer of one daemon thread.
  public static ScheduledExecutorService timer(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name(name).daemon(true).factory());
  }
}
