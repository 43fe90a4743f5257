package app.wheelhouse.venue.hyperliquid.info;

import app.wheelhouse.venue.hyperliquid.info.InfoException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;

/// Sentences for what can go wrong between us and one host.
record InfoFailures(String host, TlsWitness witness) {
  private static final int EXCERPT = 200;

  /// Why the call itself failed.
  InfoException of(IOException failure) {
    if (failure instanceof UnknownHostException) {
      return new InfoException(
          Kind.UNREACHABLE,
          "The name "
              + host
              + " is not found. Check the network connection and the name server (DNS).",
          failure);
    }
    if (failure instanceof SSLException && !brokeOff(failure)) {
      return new InfoException(Kind.TLS, untrusted(failure), failure);
    }
    String why =
        switch (failure) {
          case SocketTimeoutException _ -> host + " did not answer in time.";
          case ConnectException _ -> host + " refused the connection.";
          default -> "The connection to " + host + " broke.";
        };
    return new InfoException(Kind.UNREACHABLE, why + " Check the network connection.", failure);
  }

  private String untrusted(IOException failure) {
    return host
        + " could not prove that it is the venue, so nothing is sent to it: "
        + innermost(failure)
        + witness
            .fingerprint()
            .map(print -> ". Its certificate has the SHA-256 fingerprint " + print)
            .orElse("")
        + ". Check this computer's date, and whether a proxy or a virus scanner opens secure"
        + " connections.";
  }

  /// A handshake that ended because the line did, which says nothing about the certificate.
  private static boolean brokeOff(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException || cause instanceof SocketException) {
        return true;
      }
    }
    return false;
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return excerpt(message == null ? cause.getClass().getSimpleName() : message);
  }

  /// What came is no JSON, though the status is fine: a captive portal, a proxy's page.
  InfoException notTheVenue(String what) {
    return new InfoException(
        Kind.NOT_JSON,
        "A proxy or login page answered instead of "
            + host
            + " ("
            + what
            + "). Open a web page to log in to this network, or switch the proxy off.");
  }

  InfoException refused(InfoType type, int status, byte[] body) {
    return new InfoException(
        Kind.REFUSED,
        host + " refused the request " + type.wire() + " (" + status + "): " + text(body));
  }

  InfoException limited(long waitMillis) {
    return new InfoException(
        Kind.RATE_LIMITED,
        host
            + " is asked too often from this address (429); the next read waits "
            + Math.ceilDiv(waitMillis, 1000)
            + " s. Other programs on this network count too.");
  }

  InfoException maintenance(int status, byte[] body) {
    String said = text(body);
    return new InfoException(
        Kind.MAINTENANCE,
        host
            + " is not available at the moment ("
            + status
            + (said.isEmpty() ? "" : ": " + said)
            + "). Positions and resting orders stay at the venue.");
  }

  InfoException malformed(InfoType type, Exception failure) {
    return new InfoException(
        Kind.MALFORMED,
        host + " answered " + type.wire() + " in a form we do not know: " + innermost(failure),
        failure);
  }

  InfoException tooLong(InfoType type, long limit) {
    return new InfoException(
        Kind.MALFORMED,
        host + " answered " + type.wire() + " with more than " + (limit >> 20) + " MB");
  }

  InfoException tooMany(InfoType type, int rows) {
    return new InfoException(
        Kind.MALFORMED,
        host + " has more than " + rows + " rows of " + type.wire() + "; ask for a shorter time");
  }

  static InfoException stopped() {
    return new InfoException(Kind.STOPPED, "Stopped while waiting for the venue");
  }

  private static String text(byte[] body) {
    return excerpt(new String(body, StandardCharsets.UTF_8));
  }

  /// Foreign text on one line, short, without control characters or markup.
  static String excerpt(String foreign) {
    String line = foreign.replaceAll("<[^>]*>", " ").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
  }
}
