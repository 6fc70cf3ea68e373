//! Both kinds of orders as one body, for the document.

use std::borrow::Cow;

use utoipa::openapi::schema::{OneOfBuilder, Schema};
use utoipa::openapi::{Ref, RefOr};
use utoipa::{PartialSchema, ToSchema};

use super::placing::NewOrder;
use super::told::ToldBody;

/// An order at the prices of this shop, or one that another system has priced, which `"priced_by": "told"` says.
pub(in crate::api) struct AnyOrder;

impl PartialSchema for AnyOrder {
    fn schema() -> RefOr<Schema> {
        let kinds = [NewOrder::name(), ToldBody::name()];
        let either = kinds.into_iter().fold(OneOfBuilder::new(), |either, kind| either.item(Ref::from_schema_name(kind)));
        RefOr::T(Schema::OneOf(either.build()))
    }
}

impl ToSchema for AnyOrder {
    fn name() -> Cow<'static, str> {
        "AnyOrder".into()
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas
            .extend([(NewOrder::name().into_owned(), NewOrder::schema()), (ToldBody::name().into_owned(), ToldBody::schema())]);
        NewOrder::schemas(schemas);
        ToldBody::schemas(schemas);
    }
}
