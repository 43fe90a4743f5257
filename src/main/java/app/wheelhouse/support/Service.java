package app.wheelhouse.support;

/// Something that runs until it is stopped; `stop` mirrors `start` and may be called twice.
public interface Service extends AutoCloseable {
  String name();

  void start();

  void stop();

  @Override
  default void close() {
    stop();
  }
}
