package app.wheelhouse.faults.venue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/// Server sockets whose connections hold little in the system's own queue, so that a server feels a
/// slow client instead of filling megabytes.
final class ShortQueues extends ServerSocketFactory {
  private static final int BYTES = 32_768;

  private static final class Listener extends ServerSocket {
    private Listener() throws IOException {}

    @Override
    public Socket accept() throws IOException {
      Socket taken = super.accept();
      taken.setSendBufferSize(BYTES);
      return taken;
    }
  }

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new Listener();
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException("The web server binds its own");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    throw new UnsupportedOperationException("The web server binds its own");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
    throw new UnsupportedOperationException("The web server binds its own");
  }
}
