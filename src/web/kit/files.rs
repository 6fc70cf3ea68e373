//! Tables that are downloaded: in which style, and written a stretch of rows at a time.

use rocket::request::{FromRequest, Outcome, Request};

use crate::app::App;
use crate::domain::reads::stretch::Stretches;
use crate::error::Result;
use crate::text::catalogue::Reader;
use crate::text::table::{Cell, Style, Table};
use crate::web::kit::guard;
use crate::web::kit::layout::Frame;

/// Rows that are read at once: no read lasts as long as the file.
const STRETCH: usize = 500;

/// How the file that is asked for is written: `?format=plain` is for programs, everything else for people.
pub(in crate::web) struct FileStyle(pub(in crate::web) Style);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for FileStyle {
    type Error = std::convert::Infallible;

    async fn from_request(req: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        let app = guard::app(req);
        let folder = &app.config.data_dir;
        if req.query_value::<&str>("format").is_some_and(|format| format == Ok("plain")) {
            return Outcome::Success(FileStyle(Style::plain(folder)));
        }
        let reader: Reader = Frame::of(req).await.reader();
        let country = app.shop().and_then(|shop| shop.country.clone());
        Outcome::Success(FileStyle(Style::for_people(folder, app.catalogue.clone(), reader, app.zone(), country.as_ref())))
    }
}

/// Writes all rows of a reading into a table, a stretch at a time.
pub(in crate::web) async fn write_all<R: Stretches, const N: usize>(
    app: &App,
    mut reading: R,
    mut table: Table<N>,
    cells: impl Fn(R::Row) -> [Cell<'static>; N],
) -> Result<Table<N>> {
    loop {
        let (read, rows) = app
            .db
            .read(move |conn| {
                let rows = reading.next(conn, STRETCH)?;
                Ok((reading, rows))
            })
            .await?;
        reading = read;
        if rows.is_empty() {
            return Ok(table);
        }
        for row in rows {
            table.row(cells(row))?;
        }
    }
}
