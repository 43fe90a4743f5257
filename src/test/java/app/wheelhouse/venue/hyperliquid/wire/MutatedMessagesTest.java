package app.wheelhouse.venue.hyperliquid.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;

/// X18 over every payload of ours and every recorded message: whatever comes is a message, an
/// unknown channel or one complaint, never another exception.
class MutatedMessagesTest {
  private static final int ROUNDS = 20_000;

  /// The one large frame is cut to the first contexts of each dex, so that it does not take all the
  /// time.
  private static final int LONG = 20_000;

  private final DriftCounter drift = new DriftCounter();
  private final SocketDecoder decoder = new SocketDecoder(drift);

  @Test
  void x18AnUnknownFieldIsIgnoredAndCounted() throws MalformedMessage {
    int places = 0;
    for (JsonNode tree : trees()) {
      String channel = tree.get("channel").asString();
      if (channel.equals("allMids")) {
        continue;
      }
      String plain = Text.of(decoder.decode(tree.toString()));
      for (JsonNode changed : Mutations.withANewFieldAtEveryObject(tree)) {
        long before = drift.total();
        String read = Text.of(decoder.decode(changed.toString()));
        if (!channel.equals("post")) {
          assertThat(read).isEqualTo(plain);
        }
        // What the payload of an answer holds, and what we pass over whole, is not looked into.
        assertThat(drift.total() - before).as(changed::toString).isBetween(0L, 1L);
        places += (int) (drift.total() - before);
      }
    }
    assertThat(places).isGreaterThan(50);
    assertThat(drift.names().keySet())
        .allMatch(name -> name.endsWith(".brandNew"))
        .contains("trades.brandNew", "message.brandNew", "userFills.fills.brandNew");
  }

  @Test
  void x18ReorderedFieldsChangeNothing() throws MalformedMessage {
    for (JsonNode tree : trees()) {
      if (tree.get("channel").asString().matches("allMids|post")) {
        continue;
      }
      assertThat(Text.of(decoder.decode(Mutations.reversed(tree).toString())))
          .isEqualTo(Text.of(decoder.decode(tree.toString())));
    }
    assertThat(drift.names()).isEmpty();
  }

  @Test
  void x18WhateverComesIsAMessageOrOneComplaint() {
    List<JsonNode> trees = trees();
    SplittableRandom random = new SplittableRandom(18);
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      String text = Mutations.any(trees.get(random.nextInt(trees.size())), random);
      outcomes.merge(outcome(text), 1, Integer::sum);
    }
    assertThat(outcomes.keySet()).containsExactly("complaint", "message", "unknown");
    assertThat(outcomes.values()).allMatch(count -> count > ROUNDS / 100);
  }

  @Test
  void x18EveryTruncationOfEveryMessageIsAComplaint() {
    for (JsonNode tree : trees()) {
      String text = tree.toString();
      for (int length = 0; length < text.length(); length++) {
        assertThat(outcome(text.substring(0, length)))
            .as(text.substring(0, length))
            .isEqualTo("complaint");
      }
    }
  }

  @Test
  void x18DeepNestingIsRefusedEverywhere() {
    String deep = "[".repeat(200_000);
    for (String channel : List.of("trades", "comets", "userFills", "post", "error", "pong")) {
      String text = "{\"channel\":\"" + channel + "\",\"data\":" + deep;
      assertThatThrownBy(() -> decoder.decode(text)).isInstanceOf(MalformedMessage.class);
    }
    assertThatThrownBy(() -> decoder.decode("{\"data\":" + "{\"a\":".repeat(200_000)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("nested more than 64");
  }

  @Test
  void x18HugeTextsAreReadOrRefused() throws MalformedMessage {
    String huge = "x".repeat(3_000_000);
    assertThat(decoder.decode("{\"channel\":\"comets\",\"data\":\"" + huge + "\"}"))
        .isEqualTo(new SocketMessage.Unknown("comets"));
    assertThat(decoder.decode("{\"" + huge + "\":1,\"channel\":\"pong\"}"))
        .isEqualTo(new SocketMessage.Pong());
    assertThat(outcome(Payloads.TRADES.replace("80639.0", "9".repeat(100_000)))).isNotEmpty();
    assertThat(outcome(Payloads.FILLS.replace("201.52", "9".repeat(100_000))))
        .isEqualTo("complaint");
    assertThatThrownBy(() -> decoder.decode(" ".repeat(JsonCharacters.LONGEST + 1)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("too long");
    // The buffer is small again and serves the next message.
    assertThat(outcome(Payloads.TRADES)).isEqualTo("message");
  }

  private String outcome(String text) {
    try {
      return decoder.decode(text) instanceof SocketMessage.Unknown ? "unknown" : "message";
    } catch (MalformedMessage e) {
      assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(400);
      return "complaint";
    } catch (RuntimeException e) {
      return fail("Not one complaint, for " + text.substring(0, Math.min(text.length(), 500)), e);
    }
  }

  private static List<JsonNode> trees() {
    List<JsonNode> trees = new ArrayList<>();
    Payloads.all().values().forEach(text -> trees.add(Text.tree(text)));
    try {
      for (String text : Recorded.messages()) {
        trees.add(text.length() > LONG ? Mutations.shortened(Text.tree(text)) : Text.tree(text));
      }
    } catch (TestAbortedException | IOException e) {
      // The recordings are not here: our own payloads are of every kind.
      return trees;
    }
    return trees;
  }
}
