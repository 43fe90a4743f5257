package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// The sentences of one back end: what happened and what to do.
///
/// @param model that was asked; empty when none was
record Failures(Endpoint endpoint, String model) {
  private static final String SETTINGS = " in Settings > AI";

  private String who() {
    return endpoint.backEnd().title();
  }

  ChatFailure cancelled() {
    return new ChatFailure(
        Kind.CANCELLED, "The question to " + endpoint.backEnd().id() + " was ended");
  }

  /// A call that broke off by itself.
  ///
  /// @param sent whether anything of the question had left
  ChatFailure of(IOException broken, boolean sent, long timeoutMillis) {
    if (!sent) {
      return unreachable(broken);
    }
    return broken instanceof InterruptedIOException ? late(timeoutMillis) : cut();
  }

  private ChatFailure unreachable(IOException broken) {
    String at = endpoint.address();
    if (broken instanceof SSLException) {
      return new ChatFailure(
          Kind.UNREACHABLE,
          "The certificate of "
              + endpoint.base().host()
              + " is not to be trusted, so nothing was sent; another network or a proxy may answer"
              + " in its place");
    }
    if (broken instanceof UnknownHostException) {
      return new ChatFailure(
          Kind.UNREACHABLE,
          "The address "
              + endpoint.base().host()
              + " could not be found; check the network, or the"
              + " address"
              + SETTINGS);
    }
    String what =
        switch (endpoint.backEnd()) {
          case OLLAMA ->
              "Ollama does not answer at "
                  + at
                  + "; start it (ollama serve) or choose another back"
                  + " end";
          case OPENAI ->
              "The model server does not answer at " + at + "; start it, or correct its address";
          case OPENROUTER, ANTHROPIC ->
              who()
                  + " cannot be reached at "
                  + at
                  + "; check the network, or choose another back"
                  + " end";
        };
    return new ChatFailure(Kind.UNREACHABLE, what + SETTINGS);
  }

  ChatFailure late(long timeoutMillis) {
    return new ChatFailure(
        Kind.TIMEOUT,
        who()
            + " gave no whole answer in "
            + Waits.seconds(timeoutMillis)
            + ", so this look is skipped; take a smaller model or a longer time-out"
            + SETTINGS);
  }

  ChatFailure cut() {
    return new ChatFailure(
        Kind.CUT,
        who()
            + " broke off inside its answer; nothing of it is used, it is asked at the next look");
  }

  ChatFailure tooLarge(String limit) {
    return new ChatFailure(
        Kind.TOO_LARGE,
        who() + " sent more than " + limit + "; reading was stopped and nothing of it is used");
  }

  ChatFailure empty() {
    return new ChatFailure(
        Kind.NOT_A_REPLY,
        who()
            + " answered with nothing; if it goes on, start it anew or choose another back end"
            + SETTINGS);
  }

  ChatFailure html() {
    return new ChatFailure(
        Kind.NOT_A_REPLY,
        who()
            + " answered with a web page; a login page or a proxy may be in the way, or "
            + endpoint.address()
            + " is another program's address: see Settings > AI");
  }

  ChatFailure garbage(String excerpt) {
    return new ChatFailure(
        Kind.NOT_A_REPLY,
        who()
            + " answered with something that is no model's answer"
            + quoted(excerpt)
            + "; check its address and version"
            + SETTINGS);
  }

  ChatFailure heldBack() {
    return new ChatFailure(
        Kind.REFUSED, who() + " or its model refuses to answer this; nothing of it is used");
  }

  ChatFailure otherModel(String served) {
    return new ChatFailure(
        Kind.OTHER_MODEL,
        who()
            + " let the model \""
            + ErrorText.clean(served, "")
            + "\" answer though \""
            + model
            + "\" was asked; nothing of it is used. Choose a model by its exact name"
            + SETTINGS);
  }

  /// An answer with another status than 200, or an error inside a stream.
  ///
  /// @param said fit to be shown, may be empty
  /// @param retryAfterMillis 0 when it does not say
  ChatFailure refused(Kind kind, int status, String said, long retryAfterMillis) {
    String number = " (" + status + ")" + quoted(said);
    String text =
        switch (kind) {
          case KEY_REFUSED -> who() + " refuses the key" + number + "; put a valid one" + SETTINGS;
          case NO_CREDIT ->
              who()
                  + " has no credit left for this key"
                  + number
                  + "; top it up there, or choose another back end"
                  + SETTINGS;
          case NO_MODEL -> noModel(number);
          case RATE_LIMITED ->
              who()
                  + " takes no more questions for now"
                  + number
                  + (retryAfterMillis > 0
                      ? "; it asks to wait " + Waits.seconds(retryAfterMillis)
                      : "; it is asked later");
          case TIMEOUT ->
              who() + " ran out of time itself" + number + "; it is asked at the next look";
          case SERVER -> who() + " failed" + number + "; it is asked again by itself";
          case NOT_A_REPLY ->
              who()
                  + " sends elsewhere instead of answering"
                  + number
                  + "; correct its address"
                  + SETTINGS;
          case UNREACHABLE, CUT, REFUSED, TOO_LARGE, OTHER_MODEL, CANCELLED, BUDGET, RESTING ->
              status == 404
                  ? who()
                      + " has nothing at "
                      + endpoint.address()
                      + number
                      + "; correct its address"
                      + SETTINGS
                  : who() + " refuses the question" + number;
        };
    return new ChatFailure(kind, text, retryAfterMillis);
  }

  ChatFailure notFetched(String said) {
    return new ChatFailure(
        Kind.REFUSED,
        who()
            + " cannot fetch \""
            + model
            + "\""
            + quoted(said)
            + "; check the name and the network");
  }

  private String noModel(String number) {
    String what = who() + " does not have the model \"" + model + "\"" + number + "; ";
    return endpoint.backEnd() == BackEnd.OLLAMA
        ? what + "fetch it (ollama pull " + model + ") or choose another" + SETTINGS
        : what + "choose another" + SETTINGS;
  }

  private static String quoted(String said) {
    return said.isEmpty() ? "" : ": \"" + said + "\"";
  }
}
