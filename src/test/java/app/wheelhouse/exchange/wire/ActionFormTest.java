package app.wheelhouse.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// The venue signs its own form of an action, not the client's.
class ActionFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"orders":[{"s":"1","p":"100","b":true,"a":0,"t":{"limit":{"tif":"Gtc"}},"r":false}],"type":"order","grouping":"na"} | {"type":"order","orders":[{"a":0,"b":true,"p":"100","s":"1","r":false,"t":{"limit":{"tif":"Gtc"}}}],"grouping":"na"}
          {"type":"order","orders":[{"a":0,"b":true,"p":"100.50","s":"1.0","r":false,"t":{"trigger":{"tpsl":"sl","triggerPx":"99.0","isMarket":true}},"c":null}],"grouping":"na"} | {"type":"order","orders":[{"a":0,"b":true,"p":"100.5","s":"1","r":false,"t":{"trigger":{"isMarket":true,"triggerPx":"99","tpsl":"sl"}}}],"grouping":"na"}
          {"cancels":[{"o":7,"a":1,"extra":2}],"type":"cancel"} | {"type":"cancel","cancels":[{"a":1,"o":7}]}
          {"type":"scheduleCancel","time":null} | {"type":"scheduleCancel"}
          {"type":"dummy","num":1,"also":"1.0"} | {"type":"dummy","num":1,"also":"1.0"}
          """)
  void isRewrittenAsDocumented(String sent, String signed) throws MalformedRequest {
    assertThat(Json.write(ActionForm.signed((ObjectNode) Json.read(sent)))).isEqualTo(signed);
  }

  @Test
  void keyNamedTwiceIsRefused() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Json.read("{\"a\":1,\"a\":2}"))
        .isInstanceOf(MalformedRequest.class);
  }
}
