import {
  createPrice,
  createProduct,
  priceOf,
  productOf,
  updatePrice,
  updateProduct,
} from './keep-catalogue';
import { createCoupon, createPromotionCode } from './keep-discounts';
import { createShippingRate, shippingRateOf } from './keep-shipping-rates';
import { listObjects } from './list-objects';
import * as catalogue from './params/catalogue';
import { isLike, route } from './route';

export const catalogueRoutes = [
  route('POST /v1/products', catalogue.productCreate, createProduct),
  route('GET /v1/products', catalogue.productList, ({ books }, params) =>
    listObjects(books.products.values(), params, {
      url: '/v1/products',
      kind: 'product',
      keep: (one) =>
        isLike(params.active, one.active) &&
        isLike(params.shippable, one.shippable ?? undefined) &&
        isLike(params.type, one.type) &&
        isLike(params.url, one.url ?? undefined) &&
        (params.ids?.includes(one.id) ?? true),
    }),
  ),
  route('GET /v1/products/:id', catalogue.retrieve, (desk, _, id) =>
    productOf(desk, id, 'id', 404),
  ),
  route('POST /v1/products/:id', catalogue.productUpdate, (desk, params, id) =>
    updateProduct(desk, id, params),
  ),
  route('POST /v1/prices', catalogue.priceCreate, (desk, params) => createPrice(desk, params)),
  route('GET /v1/prices', catalogue.priceList, ({ books }, params) =>
    listObjects(books.prices.values(), params, {
      url: '/v1/prices',
      kind: 'price',
      keep: (one) =>
        isLike(params.active, one.active) &&
        isLike(params.currency, one.currency) &&
        isLike(params.product, one.product as string) &&
        isLike(params.type, one.type) &&
        (params.lookup_keys?.includes(one.lookup_key ?? '') ?? true),
    }),
  ),
  route('GET /v1/prices/:id', catalogue.retrieve, (desk, _, id) => priceOf(desk, id, 'id', 404)),
  route('POST /v1/prices/:id', catalogue.priceUpdate, (desk, params, id) =>
    updatePrice(desk, id, params),
  ),
  route('POST /v1/shipping_rates', catalogue.shippingRateCreate, (desk, params) =>
    createShippingRate(desk, params),
  ),
  route('GET /v1/shipping_rates', catalogue.shippingRateList, ({ books }, params) =>
    listObjects(books.shippingRates.values(), params, {
      url: '/v1/shipping_rates',
      kind: 'shipping rate',
      keep: (one) =>
        isLike(params.active, one.active) && isLike(params.currency, one.fixed_amount?.currency),
    }),
  ),
  route('GET /v1/shipping_rates/:id', catalogue.retrieve, (desk, _, id) =>
    shippingRateOf(desk, id, 'id', 404),
  ),
  route('POST /v1/coupons', catalogue.couponCreate, createCoupon),
  route('GET /v1/coupons', catalogue.couponList, ({ books }, params) =>
    listObjects(books.coupons.values(), params, { url: '/v1/coupons', kind: 'coupon' }),
  ),
  route('POST /v1/promotion_codes', catalogue.promotionCodeCreate, createPromotionCode),
  route('GET /v1/promotion_codes', catalogue.promotionCodeList, ({ books }, params) =>
    listObjects(books.promotionCodes.values(), params, {
      url: '/v1/promotion_codes',
      kind: 'promotion code',
      keep: (one) =>
        isLike(params.active, one.active) &&
        isLike(params.code, one.code) &&
        isLike(params.coupon, one.promotion.coupon as string),
    }),
  ),
];
