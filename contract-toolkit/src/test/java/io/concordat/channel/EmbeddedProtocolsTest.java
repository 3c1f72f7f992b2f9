package io.concordat.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Clients of other protocols than JMS connect to the embedded broker, byte by byte. */
final class EmbeddedProtocolsTest {

  private static final Broker BROKER = Brokers.start("artemis", 0);

  @AfterAll
  static void stop() {
    BROKER.close();
  }

  @Test
  void a_client_of_mqtt_gets_an_event_under_its_topic() throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      // MQTT 3.1.1 §3.1: CONNECT, clean session, client "c"; §3.2: CONNACK, accepted.
      write(out, "100d 0004 4d515454 04 02 003c 0001 63");
      assertThat(read(in, 4)).isEqualTo("20020000");
      // §3.8: SUBSCRIBE to orders/placed at QoS 0; §3.9: SUBACK.
      byte[] topic = "orders/placed".getBytes(StandardCharsets.UTF_8);
      write(out, "8212 0001 000d " + HexFormat.of().formatHex(topic) + " 00");
      assertThat(read(in, 5)).isEqualTo("9003000100");
      BROKER.send(Destination.any("orders.placed"), ChannelMessage.json("{}"));
      // §3.3: PUBLISH, topic and payload.
      assertThat(in.readUnsignedByte() >> 4).isEqualTo(3);
      byte[] published = in.readNBytes(in.readUnsignedByte());
      assertThat(new String(published, StandardCharsets.UTF_8))
          .contains("orders/placed")
          .endsWith("{}");
    }
  }

  @Test
  void a_client_of_amqp_1_0_is_greeted() throws IOException {
    try (Socket socket = connect()) {
      // AMQP 1.0 §2.2: both sides begin with the same protocol header.
      write(socket.getOutputStream(), "414d5150 00 01 00 00");
      assertThat(read(new DataInputStream(socket.getInputStream()), 8))
          .isEqualTo("414d515000010000");
    }
  }

  private static Socket connect() throws IOException {
    Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(BROKER.url()).getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void write(OutputStream out, String hex) throws IOException {
    out.write(HexFormat.of().parseHex(hex.replace(" ", "")));
    out.flush();
  }

  private static String read(DataInputStream in, int bytes) throws IOException {
    return HexFormat.of().formatHex(in.readNBytes(bytes));
  }
}
