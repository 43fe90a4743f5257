package app.wheelhouse.advisor.scripted;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What goes back: a whole body, or pieces as they come.
final class HttpReply {
  private final OutputStream out;

  HttpReply(OutputStream out) {
    this.out = new BufferedOutputStream(out, 16 << 10);
  }

  /// @param headers further ones, each with its line end
  void whole(int status, String type, String headers, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    head(status, type, headers + "Content-Length: " + bytes.length + "\r\n");
    out.write(bytes);
    out.flush();
  }

  void json(String body) throws IOException {
    whole(200, "application/json", "", body);
  }

  /// Begins an answer of pieces.
  void begin(String type) throws IOException {
    head(200, type, "Transfer-Encoding: chunked\r\n");
    out.flush();
  }

  /// Sent at once.
  void piece(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
      out.write('\r');
      out.write('\n');
      out.flush();
    }
  }

  void end() throws IOException {
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void head(int status, String type, String headers) throws IOException {
    String head =
        "HTTP/1.1 "
            + status
            + " "
            + reason(status)
            + "\r\nContent-Type: "
            + type
            + "\r\n"
            + headers
            + "\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 401 -> "Unauthorized";
      case 402 -> "Payment Required";
      case 404 -> "Not Found";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      default -> "Bad Request";
    };
  }
}
