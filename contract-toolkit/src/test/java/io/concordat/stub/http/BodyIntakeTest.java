package io.concordat.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What clients send with a request, on purpose or not. */
final class BodyIntakeTest {

  private static final int MIB = 1 << 20;

  @AutoClose
  private static final EchoFront FRONT = new EchoFront(EchoFront.STRICT.withBodyBytes(MIB));

  @AfterEach
  void nothing_broke_and_it_still_serves() throws Exception {
    FRONT.isSound();
  }

  @Test
  void bodies_are_taken_up_to_the_limit() throws Exception {
    assertThat(FRONT.send("/x", "POST", new byte[MIB]).body()).isEqualTo("POST /x " + MIB);
    HttpResponse<String> refused = FRONT.send("/x", "POST", new byte[MIB + 1]);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void a_body_of_100_megabytes_is_refused_whether_or_not_its_length_is_announced()
      throws Exception {
    byte[] piece = new byte[MIB];
    // A busy machine takes its time for so much.
    try (EchoFront patient = new EchoFront(HttpLimits.DEFAULT.withBodyBytes(MIB))) {
      for (boolean isAnnounced : new boolean[] {true, false}) {
        HttpRequest.BodyPublisher chunked =
            BodyPublishers.ofInputStream(() -> new Repeated(piece, 100));
        HttpRequest request =
            HttpRequest.newBuilder(patient.uri("/x"))
                .POST(isAnnounced ? BodyPublishers.fromPublisher(chunked, 100L * MIB) : chunked)
                .build();
        assertThat(EchoFront.CLIENT.send(request, BodyHandlers.ofString()).statusCode())
            .isEqualTo(413);
      }
    }
  }

  @Test
  void a_client_that_asks_first_need_not_send_the_body() throws Exception {
    try (RawClient client = new RawClient(FRONT.port())) {
      client.send(
          "POST /x HTTP/1.1\r\n"
              + "Host: x\r\n"
              + "Expect: 100-continue\r\n"
              + "Content-Length: 104857600\r\n\r\n");
      assertThat(client.statusLine()).contains("413");
    }
  }

  @Test
  void zipped_bodies_are_unzipped_and_bombs_are_not() throws Exception {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(FRONT.uri("/x")).header("Content-Encoding", "gzip");
    assertThat(
            EchoFront.CLIENT
                .send(
                    builder.POST(BodyPublishers.ofByteArray(zip(1_000))).build(),
                    BodyHandlers.ofString())
                .body())
        .isEqualTo("POST /x 1000");
    byte[] bomb = zip(50 * MIB);
    assertThat(bomb.length).isLessThan(MIB);
    assertThat(
            EchoFront.CLIENT
                .send(
                    builder.POST(BodyPublishers.ofByteArray(bomb)).build(), BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(413);
    assertThat(
            EchoFront.CLIENT
                .send(
                    builder.POST(BodyPublishers.ofString("no zip")).build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(400);
    HttpRequest brotli =
        HttpRequest.newBuilder(FRONT.uri("/x"))
            .header("Content-Encoding", "br")
            .POST(BodyPublishers.ofString("x"))
            .build();
    assertThat(EchoFront.CLIENT.send(brotli, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
  }

  private static byte[] zip(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(new byte[size]);
    }
    return bytes.toByteArray();
  }

  /** The same piece again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] piece;
    private long left;

    Repeated(byte[] piece, int times) {
      this.piece = piece;
      this.left = (long) piece.length * times;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, Math.min(length, piece.length));
      left -= count;
      return count;
    }
  }
}
