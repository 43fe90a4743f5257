package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One HTTP answer.
///
/// @param retryAfter seconds, 0 for none
record HttpReply(int status, String type, String body, int retryAfter) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static HttpReply json(String body) {
    return new HttpReply(200, "application/json", body, 0);
  }

  static HttpReply text(int status, String body) {
    return new HttpReply(status, "text/plain; charset=utf-8", body, 0);
  }

  /// The venue's answer to one request too many.
  static HttpReply tooMany(int retryAfter) {
    return new HttpReply(429, "text/plain; charset=utf-8", "Too many requests", retryAfter);
  }

  /// The body alone, as a web page.
  static HttpReply page(String html) {
    return new HttpReply(200, "text/html; charset=utf-8", html, 0);
  }

  HttpReply withStatus(int other) {
    return new HttpReply(other, type, body, retryAfter);
  }

  /// The body as JSON, missing when it is none.
  JsonNode tree() {
    try {
      return Json.read(body);
    } catch (MalformedRequest _) {
      return MissingNode.getInstance();
    }
  }

  /// Everything that goes to the client.
  ///
  /// @param date the exchange's time, epoch milliseconds
  byte[] bytes(long date, boolean keepsAlive) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + ' '
            + reason()
            + "\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + content.length
            + "\r\nDate: "
            + DATE.format(Instant.ofEpochMilli(date))
            + (retryAfter > 0 ? "\r\nRetry-After: " + retryAfter : "")
            + (keepsAlive ? "" : "\r\nConnection: close")
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + content.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }

  private String reason() {
    return switch (status) {
      case 200 -> "OK";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 422 -> "Unprocessable Entity";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 502 -> "Bad Gateway";
      case 504 -> "Gateway Timeout";
      default -> "Status";
    };
  }
}
