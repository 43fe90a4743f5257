package app.wheelhouse.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A network of its own with nothing in it but the loopback, which can be taken down; gone with the
/// test. Needs root.
final class Namespace implements AutoCloseable {
  private final String name = "wheelhouse-" + ProcessHandle.current().pid();

  private Namespace() {}

  static Namespace make() throws IOException, InterruptedException {
    Namespace made = new Namespace();
    RealMachine.run("ip", "netns", "add", made.name);
    return made;
  }

  /// To be put in front of a command.
  List<String> in() {
    return List.of("ip", "netns", "exec", name);
  }

  /// The same, with another list of host names.
  List<String> withHosts(Path hosts) {
    return List.of(
        "ip",
        "netns",
        "exec",
        name,
        "unshare",
        "-m",
        "sh",
        "-c",
        "mount --bind '" + hosts + "' /etc/hosts && exec \"$@\"",
        "sh");
  }

  void loopback(String state) throws IOException, InterruptedException {
    RealMachine.run("ip", "netns", "exec", name, "ip", "link", "set", "lo", state);
  }

  @Override
  public void close() throws IOException {
    try {
      RealMachine.run("ip", "netns", "delete", name);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
