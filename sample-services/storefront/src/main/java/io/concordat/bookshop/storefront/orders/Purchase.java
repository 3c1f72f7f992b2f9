package io.concordat.bookshop.storefront.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a customer buys. */
public record Purchase(
    @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull Line> lines,
    @NotNull @Valid Address shipTo,
    @NotNull @Email String contactEmail) {

  /** So many of a book. */
  public record Line(
      @NotNull @Pattern(regexp = "97[89][0-9]{10}") String isbn, @Min(1) @Max(99) int quantity) {}

  /** Where books go. */
  public record Address(
      @NotNull @Size(min = 1, max = 100) String name,
      @NotNull @Size(min = 1, max = 100) String street,
      @NotNull @Size(min = 1, max = 100) String city,
      @NotNull @Size(min = 1, max = 12) String postalCode,
      @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {}
}
