package io.concordat.bookshop.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** At fixed addresses nobody takes the place of a service that has died. */
class DeathTest {

  @Test
  void when_a_service_is_killed_the_shop_says_so_and_ends() {
    ShopCommand up;
    try (RunningShop shop = RunningShop.up("--orders", "2.x")) {
      up = shop.command();
      assertThat(shop.process("quotes").destroyForcibly()).isTrue();

      assertThat(up.awaitEnd()).isEqualTo(2);
    }
    assertThat(up.output()).contains("quotes has ended by itself (exit code 137)", "--discovery");
  }
}
