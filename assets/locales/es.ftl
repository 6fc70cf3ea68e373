### Lo que Passalong dice en español. Una tienda cambia una frase en branding/locales/es.ftl, junto a su base de datos.

## The frame around every page, and the way through the shop.
frame-welcome = Le damos la bienvenida
frame-skip = Ir al contenido principal
frame-nav = Principal
frame-more = Más
frame-sign-out = Cerrar sesión
frame-privacy = Privacidad
frame-terms = Condiciones
frame-theme = Tema
frame-theme-auto = Automático
frame-theme-light = Claro
frame-theme-dark = Oscuro
frame-crumbs = Ruta de navegación
frame-copied = Copiado
frame-not-copied = No se ha podido copiar
frame-select-all = Seleccionar todo
frame-select-none = No seleccionar nada
nav-home = Inicio
nav-orders = Pedidos
nav-partners = Socios
nav-customers = Clientes
nav-payouts = Pagos
nav-accounting = Contabilidad
nav-products = Productos
nav-earnings = Ganancias
nav-applications = Solicitudes
nav-team = Equipo
nav-log = Registro de actividad
nav-settings = Ajustes
nav-help = Ayuda
nav-own-account = Su cuenta
nav-share = Compartir
nav-credit = Saldo a favor
nav-account = Cuenta

## What fields, lists and dialogs have in common.
field-optional = (opcional)
field-show = Mostrar
field-hide = Ocultar
field-show-password = Mostrar contraseña
confirm-cancel = Cancelar
toolbar-search = Buscar
toolbar-apply = Aplicar
tabs-label = Vistas
pager-label = Páginas
pager-previous = Anterior
pager-next = Siguiente
pager-range = { $first }–{ $last } de { $total }
pager-many = { $first }–{ $last } de más de { $most }
branch-open = Mostrar a quién ha recomendado { $name }
branch-close = Ocultar a quién ha recomendado { $name }
ago-now = ahora mismo
ago-minutes =
    { $n ->
        [one] hace 1 minuto
       *[other] hace { $n } minutos
    }
ago-hours =
    { $n ->
        [one] hace 1 hora
       *[other] hace { $n } horas
    }
ago-yesterday = ayer
ago-days =
    { $n ->
        [one] hace 1 día
       *[other] hace { $n } días
    }
ago-date = { $day }

## The days that a report covers, and a figure against as many days before.
period-label = Periodo
period-from = Desde
period-to = Hasta
period-all = Desde el principio
period-today = Hoy
period-days =
    { $n ->
        [one] Último día
       *[other] Últimos { $n } días
    }
period-month = Este mes
period-last-month = Mes pasado
period-quarter = Este trimestre
period-last-quarter = Trimestre pasado
period-year = Este año
period-last-year = Año pasado
period-custom = Otras fechas
change-up-by = ▲ { $percent } % (antes { $was })
change-down-by = ▼ { $percent } % (antes { $was })
change-up = ▲ (antes { $was })
change-down = ▼ (antes { $was })
change-none = sin cambios

## Charts: bars by day. { $label } is what is counted, such as “Scans”.
chart-empty = Sin actividad en este periodo
chart-as-table = Ver como tabla
chart-day-head = Día
chart-legend = { $label } [b]{ $total }[/b]
chart-figure = { $label } { $figure }
chart-figures = { $first }, { $second }
chart-day = { $day }: { $figures }
chart-days = { $title }, del { $first } al { $last }: { $figures }
chart-no-days = { $title }

## A member’s code, ready to be shared.
share-your-code = Su código
share-share = Compartir
share-download = Descargar QR
share-copy-picture = Copiar QR
share-copy-link = Copiar enlace

## An order’s lines and the form that every order has.
earning-in-payout = En un pago
order-line-plain = Importe libre
order-lines-caption = Artículos de este pedido
order-lines-item = Artículo
order-lines-amount = Importe
paid-how =
    { $method ->
        [cash] en efectivo
        [card] con tarjeta
        [transfer] por transferencia
        [credit] con saldo a favor
       *[other] de otra forma
    }
paid-how-reference =
    { $method ->
        [cash] en efectivo, { $reference }
        [card] con tarjeta, { $reference }
        [transfer] por transferencia, { $reference }
        [credit] con saldo a favor, { $reference }
       *[other] de otra forma, { $reference }
    }
amount-with-tax = con IVA
amount-without-tax = sin IVA
order-credit-reserved =
    { $whose ->
        [own] Tiene { $amount } de su saldo a favor reservados para un pedido sin pagar.
       *[their] Tiene { $amount } de saldo a favor reservados para un pedido sin pagar.
    }
order-credit-all =
    { $whose ->
        [own] Usar sus { $amount } de saldo a favor
       *[their] Usar los { $amount } de saldo a favor
    }
order-credit-all-hint = O lo que haga falta para este pedido.
order-credit-some = Usar una parte
order-credit-none = Guardarlo para otra ocasión
order-credit-amount = Importe que se usa
discount-saves =
    { $whose ->
        [own] { $rate } de descuento en su primer pedido: ahorra { $amount }.
       *[their] { $rate } de descuento en el primer pedido: { $amount } menos.
    }
discount-open =
    { $whose ->
        [own] { $rate } de descuento en su primer pedido.
       *[their] { $rate } de descuento en el primer pedido.
    }
discount-open-from =
    { $whose ->
        [own] { $rate } de descuento en su primer pedido a partir de { $least }.
       *[their] { $rate } de descuento en el primer pedido a partir de { $least }.
    }
discount-open-to =
    { $whose ->
        [own] { $rate } de descuento en su primer pedido, con un máximo de { $most }.
       *[their] { $rate } de descuento en el primer pedido, con un máximo de { $most }.
    }
discount-open-between =
    { $whose ->
        [own] { $rate } de descuento en su primer pedido a partir de { $least }, con un descuento máximo de { $most }.
       *[their] { $rate } de descuento en el primer pedido a partir de { $least }, con un descuento máximo de { $most }.
    }
discount-reserved =
    { $whose ->
        [own] { $rate } de descuento en su primer pedido: reservado para un pedido sin pagar. Cancele ese pedido para usarlo aquí.
       *[their] { $rate } de descuento en el primer pedido: reservado para un pedido sin pagar. Cancele ese pedido para usarlo aquí.
    }
discount-used =
    { $whose ->
        [own] { $rate } de descuento en su primer pedido: usado el { $day }.
       *[their] { $rate } de descuento en el primer pedido: usado el { $day }.
    }
discount-missed =
    { $whose ->
        [own] { $rate } de descuento en su primer pedido: ya no está disponible, porque el { $day } se pagó un pedido sin usarlo.
       *[their] { $rate } de descuento en el primer pedido: ya no está disponible, porque el { $day } se pagó un pedido sin usarlo.
    }
discount-expired =
    { $whose ->
        [own] { $rate } de descuento en su primer pedido: caducó el { $day }.
       *[their] { $rate } de descuento en el primer pedido: caducó el { $day }.
    }

## A person’s orders, on their page in the shop.
person-orders-all = Todos los pedidos
person-orders-record = Registrar pedido
person-orders-caption = Pedidos recientes
person-orders-order = Pedido
person-orders-status = Estado
person-orders-earner = Recomendado por
person-orders-value = Ventas netas
person-orders-total = Total
person-orders-number = N.º { $number }
person-orders-no-discount = Sin descuento en el primer pedido.
person-orders-grant = Dar descuento de primer pedido
person-orders-grant-again = Dar otra vez el descuento de primer pedido

## What the shop's rules refuse: one sentence that says what to do. refusal-email-taken tells the refusal email_taken.
refusal-name-missing = Escriba un nombre.
refusal-name-long = Use como máximo { $most } caracteres.
refusal-text-long = Use como máximo { $most } caracteres.
refusal-lines-many =
    { $most ->
        [one] Use una sola línea.
       *[other] Use como máximo { $most } líneas.
    }
refusal-email-malformed = Escriba un correo completo, como nombre@example.com.
refusal-email-taken = Ya hay una cuenta con este correo.
refusal-contact-missing = Escriba un teléfono o un correo.
refusal-email-needed = Escriba un correo: hace falta para iniciar sesión.
refusal-already-taken-over = Esta persona ya ha elegido contraseña. Cree en su lugar un enlace de contraseña.
refusal-one-person = Ya hay una cuenta con este correo. Si es suya, pida a la tienda que una las dos.
refusal-referrer-off = El código de esta persona está desactivado ahora; nadie puede registrarse con él.
refusal-choose-person = Elija a una persona.
refusal-view-only = Está viendo las páginas de otra persona. Aquí no se puede cambiar nada.
refusal-view-over = Ya no está viendo las páginas de esta persona. Vuelva a empezar desde su ficha.
refusal-phone-malformed = Escriba un teléfono de 6 a 15 cifras, como +34 612 345 678.
refusal-phone-taken = Ya hay una cuenta con este teléfono.
refusal-password-short = Use al menos { $least } caracteres. Una frase corta funciona bien.
refusal-password-long = Use como máximo { $most } caracteres (menos si hay tildes o emojis).
refusal-password-needed = Escriba su contraseña para cambiar el correo o el teléfono.
refusal-password-weak = Esa contraseña es demasiado fácil de adivinar. Pruebe con varias palabras que no tengan relación.
refusal-password-wrong = Esa no es su contraseña actual.
refusal-passwords-differ = Las contraseñas no coinciden.
refusal-sign-in-wrong = El correo o la contraseña no son correctos. Inténtelo de nuevo.
refusal-terms-not-accepted = Acepte las condiciones para continuar.
refusal-code-missing = Escriba el código de la tarjeta.
refusal-code-malformed = Los códigos tienen nueve letras y números, como K7Q-M9X-DW9.
refusal-code-mistyped =
    { $look ->
        [none] Hay una errata en el código. Revíselo letra por letra.
        [o] Los códigos nunca llevan O ni 0. ¿Puede ser una D o una Q?
        [i] Los códigos nunca llevan I, L ni 1. ¿Puede ser una J o un 7?
       *[other] Los códigos nunca llevan { $symbol }.
    }
refusal-code-unknown = No conocemos este código. Revíselo letra por letra.
refusal-code-disabled = Este código está desactivado. Pregunte a quien se lo dio o continúe sin código.
refusal-code-expired = Este código ha caducado. Pregunte a quien se lo dio o continúe sin código.
refusal-code-unclaimed = Este código sigue libre: todavía no es de nadie.
refusal-code-for-partners = Este código es para hacerse socio, no para un descuento. Para usarlo, escanee la tarjeta; si no, deje esto en blanco.
refusal-alias-malformed = Use de 1 a 32 letras y números. En medio puede haber guiones, puntos, guiones bajos y espacios.
refusal-alias-taken = Ese alias ya está ocupado.
refusal-rate-malformed = Escriba un porcentaje con dos decimales como máximo, como 10 o 7,5.
refusal-rate-too-high = Escriba { $most } como máximo.
refusal-amount-malformed =
    { $decimals ->
        [0] Escriba un importe sin decimales, como 1250.
        [3] Escriba un importe con { $decimals } decimales como máximo, como 12,500.
       *[other] Escriba un importe con { $decimals } decimales como máximo, como 12,50.
    }
refusal-amount-unclear = Escriba el importe con decimales, como 1250,00, o sin separadores.
refusal-amount-large = Ese importe es demasiado alto.
refusal-amount-missing = Escriba un importe.
refusal-amount-other = Esta tienda trabaja en { $currency }. Escriba el importe en { $currency }.
refusal-days-malformed = Escriba un número entero de días, de 0 a { NUMBER($most, useGrouping: "false") }.
refusal-number-malformed = Escriba un número entero, de { NUMBER($least, useGrouping: "false") } a { NUMBER($most, useGrouping: "false") }.
refusal-offset-malformed = Escriba milímetros, de −{ $most } a { $most }, como 1,5.
refusal-layout-too-small = Su dirección web es demasiado larga para etiquetas tan pequeñas. Elija un formato más grande.
refusal-date-malformed = Escriba una fecha como 2026-12-31.
refusal-date-past = Esa fecha ya ha pasado.
refusal-clock-is-right = La hora de la tienda ya coincide con el reloj de este ordenador. No hay nada que atrasar.
refusal-account-suspended = Esta cuenta está suspendida. Póngase en contacto con la tienda.
refusal-credit-suspended = Esta cuenta está suspendida. Su saldo a favor no se puede gastar mientras dure la suspensión.
refusal-date-closed = La contabilidad está cerrada hasta el { $to }. Elija una fecha posterior.
refusal-date-before-account = En esa fecha, el cliente aún no tenía cuenta.
refusal-date-before-payout = Es anterior a la creación del pago. Elija una fecha posterior.
refusal-day-not-over = Un día se puede cerrar cuando ha terminado.
refusal-currency-unknown = Elija una moneda de la lista.
refusal-currency-fixed = La moneda ya no se puede cambiar si hay pedidos o precios en ella.
refusal-time-zone-unknown = Elija una zona horaria de la lista, como Europe/Madrid.
refusal-time-zone-fixed = No se puede cambiar la zona horaria con la contabilidad cerrada, porque habría pedidos que pasarían a otro día. Vuelva a abrir antes la contabilidad.
refusal-address-malformed = Escriba una dirección web como https://shop.example.
refusal-address-fixed = La dirección se define en la configuración del servidor. Cámbiela allí.
refusal-colour-malformed = Escriba un color como #0f6b4f.
refusal-picture-unreadable = Use una imagen PNG, JPEG o WebP.
refusal-picture-large = Use una imagen de { NUMBER($most, useGrouping: "false") } píxeles de ancho y alto como máximo.
refusal-file-large =
    { $unit ->
        [kb] Use un archivo de { $size } KB como máximo.
       *[mb] Use un archivo de { $size } MB como máximo.
    }
refusal-backup-running = Ya hay una copia de seguridad en marcha. Vuelva a intentarlo cuando termine.
refusal-choice-unknown = Elija una de las opciones.
refusal-link-spent = Este enlace ya se ha usado o ha caducado.
refusal-already-decided = Alguien ya lo ha decidido.
refusal-own-account = No puede hacer esto con su propia cuenta.
refusal-last-admin = Tiene que quedar al menos un administrador.
refusal-confirm-differs = Escriba «{ $expected }» para confirmar.
refusal-too-many =
    { $minutes ->
        [one] Demasiados intentos. Espere un minuto y vuelva a intentarlo.
       *[other] Demasiados intentos. Espere { $minutes } minutos y vuelva a intentarlo.
    }
refusal-sku-taken = Otro producto ya usa esta referencia.
refusal-reason-missing = Escriba un motivo. Queda registrado.
refusal-basket-empty = Añada al menos un artículo o escriba un importe.
refusal-product-gone = «{ $name }» ya no está a la venta. Quítelo para continuar.
refusal-sum-changed = Algo ha cambiado mientras estaba en esta página. Revise el nuevo total e inténtelo de nuevo.
refusal-form-stale = Esta página ha caducado. Ábrala de nuevo y repita la operación.
refusal-order-known = Ya hay un pedido con este número.
refusal-orders-unpaid =
    { $most ->
        [one] Ya tiene un pedido sin pagar. Páguelo o cancélelo antes.
       *[other] Ya tiene { $most } pedidos sin pagar. Pague o cancele alguno antes.
    }
refusal-ordering-off = Esta tienda solo toma pedidos en persona. Pida en caja para usar su descuento y su saldo a favor.
refusal-order-cancelled = Este pedido se canceló. Haga uno nuevo.
refusal-order-paid = Este pedido ya está pagado. En vez de cancelarlo, reembólselo.
refusal-order-unpaid = Este pedido no está pagado. En vez de reembolsarlo, cancélelo.
refusal-nothing-left = Este pedido ya se ha reembolsado por completo.
refusal-refund-large = Puede reembolsar { $most } como máximo.
refusal-shipping-large = Puede reembolsar { $most } del envío como máximo.
refusal-tip-large = Puede reembolsar { $most } de la propina como máximo.
refusal-quantity-large =
    { $most ->
        [0] Ya se han devuelto todas las unidades.
       *[other] De estas se pueden devolver aún { $most } como máximo.
    }
refusal-lines-or-goodwill = Elija los artículos devueltos o escriba un importe, pero no las dos cosas en un mismo reembolso.
refusal-below-refunded = De este pedido ya se han reembolsado { $refunded }; el total no puede ser menor.
refusal-credit-short = Solo hay { $available } de saldo a favor.
refusal-credit-share = De este pedido se pueden pagar { $most } como máximo con saldo a favor.
refusal-discount-off = Ahora mismo no hay descuento de primer pedido.
refusal-discount-promised = Esta persona ya tiene un descuento de primer pedido sin usar.
refusal-coupon-discount-none = No hay ningún descuento de primer pedido con el que hacer un cupón.
refusal-coupon-there = Su descuento de primer pedido ya tiene un cupón.
refusal-coupons-off = Esta tienda en línea ya no acepta cupones. Vuelva a cargar la página.
refusal-already-held = Ya está en revisión.
refusal-not-held = No está en revisión.
refusal-in-payout = Forma parte de un pago. Quítelo antes de ese pago o ajuste el saldo.
refusal-iban-malformed = Ese IBAN no es válido. Revíselo cifra por cifra.
refusal-bic-malformed = Escriba un BIC de 8 u 11 letras y números, como CAIXESBB.
refusal-bic-missing = Escriba el BIC del banco. Es obligatorio para cuentas de fuera del Espacio Económico Europeo.
refusal-routing-malformed = Ese número de ruta no es válido. Tiene nueve cifras y aparece al pie de los cheques.
refusal-account-number-malformed = Escriba un número de cuenta de 4 a 17 cifras.
refusal-postal-address-missing = Escriba la dirección a la que se envía el cheque.
refusal-paypal-currency = Las cuentas de PayPal no admiten { $currency }, así que la tienda no puede pagarle por esa vía. Elija otra forma de pago.
refusal-holder-missing = Escriba el nombre del titular tal como figura en el banco.
refusal-formula-sign = No puede empezar por =, +, - ni @.
refusal-vat-id-malformed = Escriba un NIF-IVA que empiece por las dos letras del país, como ESB12345678.
refusal-vat-rate-missing = Escriba el tipo de IVA que aplica, como 21.
refusal-business-address-missing = Escriba la dirección de la empresa. Aparece en la liquidación.
refusal-tax-number-missing = Escriba su identificación fiscal o su NIF-IVA. Las empresas y los autónomos deben indicarlo en la liquidación.
refusal-vat-id-missing = Escriba su NIF-IVA. Es obligatorio en una liquidación sin IVA.
refusal-payout-empty = Con estos ajustes, a nadie se le debe lo suficiente para pagarle.
refusal-payout-long = En un pago caben { $most } socios como máximo. Desmarque algunos y cree un segundo pago.
refusal-owed-changed = Los importes pendientes han cambiado desde que abrió esta página. Revise los nuevos aquí abajo e inténtelo de nuevo.
refusal-line-settled = Este pago ya está cerrado.
refusal-file-empty = Todos estos pagos ya están cerrados; no hay nada que exportar.
refusal-file-unfit = Ninguna de las transferencias pendientes puede ir en este archivo. La página del pago indica el motivo de cada una.
refusal-file-twice = Ya se ha descargado un archivo { $other } con las mismas transferencias. Use solo uno de los dos o se pagará dos veces. Si el archivo { $other } no se llegó a usar, descargue este desde la página del pago.
refusal-debtor-missing = Añada antes la cuenta desde la que paga. El archivo SEPA la necesita.
refusal-euros-only = Los archivos SEPA solo sirven para euros y esta tienda usa otra moneda.
refusal-nothing-chosen = Seleccione al menos uno.
refusal-lasts-unclear = Elija pedidos o meses, o deje el número en blanco.
refusal-cap-zero = Escriba más de 0 o déjelo en blanco.
refusal-balance-moved = Este saldo ha cambiado mientras estaba en la página. Revíselo e inténtelo de nuevo.
refusal-erased = Los datos de esta persona se han borrado. Solo quedan su lugar en la red y sus cifras.
refusal-erase-staff = No se pueden borrar los datos de quienes forman el equipo. En su lugar, un administrador puede desactivar la cuenta.
refusal-erase-payment = Queda un pago pendiente a esta persona. Márquelo antes como pagado o fallido.
refusal-erase-order = Hay un pedido sin pagar que usa su saldo a favor. Registre el cobro o cancélelo antes.
refusal-forfeit-not-ticked = Marque la casilla para confirmar que renuncia a esto definitivamente.
refusal-already-there = Ya está ahí.
refusal-no-referrer = Esta cuenta no puede recomendar a nadie. Elija un socio o un cliente.
refusal-number-of-two = Una cuenta tiene este número como teléfono y otra lo tiene como código anterior. Escriba un correo o un código.
refusal-no-such-account = No encontramos esa cuenta.
refusal-would-circle = Se formaría un círculo: a esta persona la recomendó la que usted quiere mover.
refusal-merge-self = Es la misma cuenta. Elija otra.
refusal-merge-no-member = Solo se pueden unir cuentas de socios y de clientes.
refusal-merge-applicant = Una de las dos está pendiente de aprobación. Decida antes sobre ella.
refusal-merge-partner-stays = La cuenta de un socio tiene que quedarse. Una la del cliente a la suya.
refusal-merge-suspended = Una de las dos está suspendida. Levante antes la suspensión.
refusal-merge-payment-waits = Queda un pago pendiente a una de las dos. Márquelo antes como pagado o fallido.
refusal-merge-both-reserve = Las dos tienen un pedido sin pagar que usa saldo a favor. Registre antes el cobro de uno de ellos o cancélelo.
refusal-rows-none = Este archivo no tiene filas.
refusal-rows-many = Aquí caben { $most } filas de una vez como máximo. Si son más, detenga el servidor y ejecute passalong import accounts.
refusal-not-utf8 = Esta fila no está en UTF-8. Guarde el archivo como «CSV UTF-8».
refusal-not-a-table =
    { $kind ->
        [workbook] Es un libro de Excel o LibreOffice, no un archivo CSV. Ábralo allí y guárdelo como «CSV UTF-8».
        [pdf] Es un PDF. Exporte las personas en CSV desde el programa de donde salió.
        [page] Es una página web o XML, no un archivo CSV, aunque por el nombre parezca una hoja de cálculo. Ábralo en Excel o LibreOffice y guárdelo como «CSV UTF-8».
        [archive] Este archivo está comprimido. Descomprímalo y elija el CSV que contiene.
       *[other] No es un archivo CSV. Abra la tabla en Excel o LibreOffice y guárdela como «CSV UTF-8».
    }
refusal-quote-open = En esta fila hay unas comillas sin cerrar. Quítelas o ciérrelas después del mismo texto.
refusal-quote-stray = Hay unas comillas dentro de una celda. Quítelas, o ponga toda la celda entre comillas y duplique las de dentro.
refusal-phone-figure = Una hoja de cálculo ha convertido este teléfono en una cifra. Dé formato de texto a la columna y escriba el número tal como se marca, como +34 612 345 678.
refusal-date-unclear = Podrían ser dos fechas, porque no está claro cuál es el día y cuál el mes. Ponga primero el año, como 2024-05-31.
refusal-date-serial = Es el número interno de fecha de una hoja de cálculo. Dé formato de fecha a la columna, de modo que muestre 2024-05-31, y guarde de nuevo.
refusal-column-missing = Esta columna es obligatoria.
refusal-column-twice = Esta columna aparece dos veces.
refusal-column-unknown = No conocemos la columna «{ $name }». Cámbiele el nombre o quítela.
refusal-cells-differ =
    { $found ->
        [one] El encabezado tiene { NUMBER($expected, useGrouping: "false") } columnas, pero esta fila tiene una.
       *[other] El encabezado tiene { NUMBER($expected, useGrouping: "false") } columnas, pero esta fila tiene { NUMBER($found, useGrouping: "false") }.
    }
refusal-role-unknown = El rol debe ser customer o partner.
refusal-kind-unknown = El tipo debe ser partner o influencer.
refusal-date-future = Esa fecha está en el futuro.
refusal-code-twice-in-file = La fila { NUMBER($row, useGrouping: "false") } ya tiene este código. En un enlace no cuentan las mayúsculas ni los signos del principio o del final.
refusal-twice-in-file = Igual que la fila { NUMBER($row, useGrouping: "false") }.
refusal-circle-in-file = Las recomendaciones forman un círculo que vuelve a esta fila.

## An import, beside its figures: a couple with one telephone.
import-phone-shared = { $name } se añade sin teléfono, porque la fila { NUMBER($first, useGrouping: "false") } tiene el mismo.
import-phone-taken = { $name } se añade sin teléfono, porque alguien en la tienda ya lo tiene.
import-phones-left-out =
    { $n ->
        [one] Se omite 1 teléfono porque ya lo tiene otra persona.
       *[other] Se omiten { $n } teléfonos porque ya los tienen otras personas.
    }

## What stored codes are called, in files.
yes = Sí
no = No
order-status-placed = Sin pagar
order-status-paid = Pagado
order-status-partly-refunded = Reembolsado en parte
order-status-refunded = Reembolsado
order-status-cancelled = Cancelado
payment-method-cash = Efectivo
payment-method-card = Tarjeta
payment-method-transfer = Transferencia bancaria
payment-method-credit = Saldo a favor
payment-method-other = Otro
no-earning-nobody = Sin recomendación
no-earning-no-rate = Sin tarifa acordada
no-earning-months-over = Fuera del periodo de ganancias
no-earning-orders-over = Límite de pedidos alcanzado
no-earning-nothing-earns = Sin artículos computables
no-earning-below-minimum = Por debajo del pedido mínimo
no-earning-suspended = Cuenta suspendida
no-earning-erased = Cuenta borrada
no-earning-own-order = Pedido propio
no-tax-rate = Sin tipo indicado
balance-kind-commission = Comisión
balance-kind-credit = Saldo a favor
entry-kind-commission = Comisión
entry-kind-reward = Saldo a favor ganado
entry-kind-redemption = Saldo a favor gastado
entry-kind-payout = Pago
entry-kind-adjustment = Ajuste
entry-kind-expiry = Saldo a favor caducado
entry-kind-forfeit = Renuncia al borrar los datos
entry-kind-carry = Pasado a un pago posterior
entry-kind-merge = Unión de cuentas
entry-kind-conversion = Comisión convertida en saldo a favor
entry-change-placed = Contabilizado
entry-change-correction = Pedido modificado
entry-change-refund = Reembolso
entry-change-reversal = Anulado por la tienda
entry-change-return = Pago devuelto
entry-change-expiry = Caducado
entry-change-opening = Saldo inicial
entry-change-typed = Introducido por la tienda
entry-status-holding = Pendiente
entry-status-in-review = En revisión
entry-status-ready = Listo
entry-status-available = Disponible
entry-status-paid = Pagado
entry-status-spent = Gastado
entry-status-reversed = Anulado
payout-method-paypal = PayPal
payout-method-bank = Transferencia bancaria
payout-method-ach = Transferencia bancaria (ACH)
payout-method-cheque = Cheque
payout-method-cash = Efectivo
payout-status-waiting = Sin pagar
payout-status-paid = Pagado
payout-status-failed = Fallido
payout-status-returned = Devuelto
owed-status-ready = Listo
owed-status-negative = Saldo negativo
owed-status-below-minimum = Por debajo del mínimo
owed-status-below-unit = Menos de una unidad entera
owed-status-no-details = Sin datos de cobro
owed-status-new-details = Datos de cobro nuevos
owed-status-suspended = Suspendido
code-status-unclaimed = Libre
code-status-reserved = Reservado
code-status-claimed = Asignado
code-status-disabled = Desactivado
code-status-suspended = Suspendido
code-status-expired = Caducado
role-admin = Administrador
role-staff = Personal
role-partner = Socio
role-customer = Cliente
partner-kind-partner = Socio
partner-kind-influencer = Influencer
referral-type-partner = Socio
referral-type-influencer = Influencer
referral-type-customer = Cliente
referral-type-organic = Orgánico
counter-account-commission = Gasto en comisiones
counter-account-reward = Saldo a favor concedido
counter-account-redemption = Pedidos pagados con saldo a favor
counter-account-payout = Pagos a socios
counter-account-adjustment = Ajustes
counter-account-carry = Pasado a un pago posterior
counter-account-merge = Cuentas unidas
counter-account-conversion = Comisión convertida en saldo a favor
counter-account-expiry = Saldo a favor caducado
counter-account-forfeit = Renuncias al borrar datos
subject-account = Cuenta
subject-backup = Copia de seguridad
subject-batch = Lote de códigos
subject-code = Código
subject-entry = Ganancia
subject-order = Pedido
subject-payout = Pago
subject-payment = Pago a un socio
subject-product = Producto
subject-shop = Tienda
subject-terms = Condiciones

## The page of files for the bookkeeper: each with what it holds, and the question that it answers.
accounting-title = Contabilidad
accounting-lead = Archivos para su contabilidad. Todo figura en el día en que ocurrió, según la zona horaria de la tienda.
accounting-on = Saldos en otra fecha
accounting-show = Mostrar
accounting-tiles = Totales de estos días
accounting-net-sales = Ventas netas
accounting-net-sales-note = sin IVA, descontados los reembolsos
accounting-received = Dinero cobrado
accounting-received-note = descontados los reembolsos
accounting-paid-out = Pagado a socios
accounting-commission-owed = Comisión por pagar
accounting-credit-owed = Saldo a favor de clientes
accounting-at-end-of = al cierre del { $day }
accounting-tax = IVA por tipo
accounting-tax-note = Artículos y envío, descontados los reembolsos.
accounting-tax-rate = Tipo
accounting-tax-value = Importe neto
accounting-tax-amount = IVA
accounting-together = Total
accounting-file = Archivo
accounting-question = Responde a
accounting-download = Descargar
accounting-csv = CSV
accounting-note = Los archivos se abren con el formato de hoja de cálculo de su país y llevan un total en la última fila. Para usarlos en otros programas, añada format=plain a la dirección del archivo: nombres en inglés, códigos, horas UTC y sin total.
books-sales = Qué se vendió
books-tax = IVA por tipo
books-tax-holds = Artículos y envío por tipo de IVA: ventas menos reembolsos, sin IVA, y el IVA correspondiente.
books-tax-answers = ¿Cuánto IVA hay que ingresar, y a qué tipo?
books-orders = Pedidos pagados
books-orders-holds = Cada pedido pagado en estos días, tal como se pagó, con ventas netas, IVA, envío y forma de pago.
books-orders-answers = ¿Qué ventas componen el mes?
books-corrections = Correcciones
books-corrections-holds = Qué se sumó o restó en estos días a pedidos ya pagados, y quién lo hizo.
books-corrections-answers = ¿Qué ventas anteriores cambiaron?
books-lines = Líneas de pedido
books-lines-holds = Qué se vendió: producto, cantidad, tipo de IVA, importe neto e IVA. Una corrección resta la línea antigua y suma la nueva el día en que se hace.
books-lines-answers = ¿Qué se vendió a cada tipo de IVA?
books-refunds = Reembolsos
books-refunds-holds = Qué se reembolsó en estos días, en dinero y en saldo a favor, y por qué.
books-refunds-answers = ¿Qué se reembolsó, y cómo?
books-payments = Cobros por día y forma de pago
books-payments-holds = Qué se cobró cada día en efectivo, con tarjeta o por transferencia, descontados los reembolsos.
books-payments-answers = ¿Cuadran la caja y el banco con la contabilidad?
books-owed = Qué debe la tienda
books-balances = Saldos al { $day }
books-balances-holds = El saldo de cada socio y cada cliente al cierre de ese día, y cuánto seguía pendiente.
books-balances-answers = ¿Cuánta comisión y cuánto saldo a favor debíamos ese día?
books-commission = Comisión por socio
books-commission-holds = El saldo inicial de cada socio, lo ganado, pagado y modificado en estos días, y el saldo final.
books-commission-answers = ¿Cuánto ganó cada socio, y cuánto le debemos aún?
books-credit = Saldo a favor por cliente
books-credit-holds = El saldo a favor inicial de cada cliente, lo ganado, gastado y caducado en estos días, y el saldo final.
books-credit-answers = ¿Cuánto saldo a favor recibió cada cliente este año?
books-journal = Diario
books-journal-holds = Cada movimiento de cada saldo, con su causa, contrapartida, pedido y pago.
books-journal-answers = ¿De dónde sale este saldo?
books-paid = Qué se pagó
books-payouts = Pagos por socio y forma de pago
books-payouts-holds = Lo que se pagó a cada socio en estos días por banco, PayPal, cheque o en efectivo. Lo devuelto se resta el día de la devolución.
books-payouts-answers = ¿A quién se le pagó cuánto el año pasado?
books-done = Quién hizo qué
books-log = Registro de actividad
books-log-holds = Todo lo que se hizo en estos días, quién lo hizo y qué cambió.
books-log-answers = ¿Quién registró, cambió o aprobó esto?

## Files for spreadsheets: the last row, and the headings. column-placed-at heads the column placed_at.
table-total = Total
column-about = Sobre
column-account = Cuenta
column-account-id = N.º de cuenta
column-accounts = Altas
column-action = Acción
column-address = Dirección
column-adjusts-id = Corrige el movimiento n.º
column-amount = Importe
column-amount-at-first = Importe original
column-at = Fecha
column-available-at = Disponible desde
column-balance = Saldo posterior
column-balance-kind = Saldo
column-bank-reference = Referencia bancaria
column-base = Importe computable
column-base-at-first = Importe computable original
column-batch = Lote
column-buyer = Comprador
column-buyer-id = N.º de comprador
column-by = Por
column-by-id = Por (n.º)
column-cancelled-at = Cancelado
column-cancelling-statement = Anulada por la liquidación
column-change = Evento
column-claimed = Asignados
column-claimed-at = Asignado
column-claimed-by = Asignado a
column-closing = Saldo posterior
column-code = Código
column-commission = Comisión
column-commission-waiting = Comisión pendiente
column-counter-account = Contrapartida
column-correction-id = N.º de corrección
column-credit = Saldo a favor
column-credit-waiting = Saldo a favor pendiente
column-currency = Moneda
column-customer = Cliente
column-customer-id = N.º de cliente
column-day = Día
column-direct-earned = Directo: ganado
column-direct-orders = Directo: pedidos
column-direct-sign-ups = Directo: altas
column-direct-value = Directo: ventas netas
column-discount = Descuento
column-discounted = Admite el descuento de primer pedido
column-due = Importe por pagar
column-earned = Ganado
column-earned-at = Ganado el
column-earner = Beneficiario
column-earner-id = N.º de beneficiario
column-earner-role = Rol del beneficiario
column-earning-id = N.º de ganancia
column-earns = Da comisión
column-email = Correo
column-entry-id = N.º de movimiento
column-expired = Caducado
column-expires = Caduca
column-expires-at = Caduca
column-minimum = Pedido mínimo
column-uses = Usos
column-external-number = Número externo
column-failed-payments = Pagos fallidos
column-failure = Motivo del fallo
column-fields = Campos
column-first-scan = Primer escaneo
column-flat-amount = Importe fijo
column-form = Formulario
column-from = De
column-given-back = Reembolsado
column-held-because = Motivo de la revisión
column-id = N.º
column-indirect-earned = Indirecto: ganado
column-indirect-orders = Indirecto: pedidos
column-indirect-sign-ups = Indirecto: altas
column-indirect-value = Indirecto: ventas netas
column-is-in-payout = En un pago
column-items = Artículos
column-joined-at = Alta
column-kept = Cobrado neto
column-kind = Tipo
column-last-scan = Último escaneo
column-left-tax = IVA por ingresar
column-left-value = Importe neto
column-line = Línea
column-line-id = N.º de pago individual
column-link = Enlace
column-made = Creados
column-made-at = Creado el
column-made-by = Creado por
column-method = Forma de pago
column-money = En dinero
column-name = Nombre
column-net = Importe neto
column-network-earned = Red: ganado
column-network-orders = Red: pedidos
column-network-sign-ups = Red: altas
column-network-value = Red: ventas netas
column-no-earning = Por qué no hay comisión
column-note = Nota
column-wanted-on = Para el día
column-number = Pedido
column-opening = Saldo anterior
column-order-id = Pedido
column-orders = Pedidos
column-other-changes = Otros cambios
column-owner = Titular
column-paid = Pagado
column-paid-at = Pagado el
column-paid-out = Pagado a socios
column-partner-email = Correo del socio
column-partner-id = N.º de socio
column-partner-kind = Tipo de socio
column-partner-name = Socio
column-pay-on = Fecha de pago
column-payment-method = Forma de pago
column-payment-reference = Referencia de pago
column-payments = Pagos
column-payout-id = Pago
column-phone = Teléfono
column-placed-at = Fecha del pedido
column-png = Imagen (PNG)
column-posted-at = Contabilizado el
column-price = Precio
column-price-includes-tax = Precio con IVA incluido
column-product = Producto
column-qr-address = Dirección del código QR
column-quantity = Cantidad
column-rate-percent = Porcentaje (%)
column-reason = Motivo
column-received = Cobrado
column-recorded-at = Registrado el
column-reference = Referencia
column-referral-type = Tipo de recomendación
column-referrer-id = Recomendado por (n.º)
column-referrer-name = Recomendado por
column-refund-id = N.º de reembolso
column-refunded = Reembolsado
column-refunded-tax = IVA reembolsado
column-refunded-value = Reembolsado (neto)
column-retired-at = Archivado
column-scans = Escaneos
column-shipping = Envío
column-shipping-tax = IVA del envío
column-sku = Referencia
column-sold-tax = IVA de las ventas
column-sold-value = Vendido (neto)
column-source = Origen
column-spent = Gastado
column-state = Estado
column-statement = Liquidación
column-subject = Objeto
column-subject-id = N.º de objeto
column-svg = Imagen (SVG)
column-tax = IVA
column-tax-number = Identificación fiscal
column-tax-percent = IVA (%)
column-tip = Propina
column-to = A
column-total = Total
column-unique-scans = Visitantes
column-usable-from = Válido desde
column-value = Ventas netas
column-value-after-refunds = Ventas netas tras reembolsos
column-vat = IVA
column-vat-id = NIF-IVA
column-visitors = Visitantes
column-waiting = Sin pagar
column-with-tax = Con IVA
column-words = Código con formato
column-year = Año

## What a page of failure says: a title, and what to do.
suspension-title = Suspender cuenta
suspension-lead = Mientras dure la suspensión, { $name } no gana nada con pedidos nuevos, no recibe pagos, no puede gastar saldo a favor y su código no funciona. Sí puede iniciar sesión y conserva lo ganado. Al levantar la suspensión, todo lo demás vuelve a funcionar.
suspension-reason = Motivo
suspension-reason-hint = Solo lo ve su equipo.
suspension-suspend = Suspender a { $name }
suspension-begun = La cuenta de { $name } está suspendida.
suspension-lifted = La cuenta de { $name } ya no está suspendida.
suspension-on = Cuenta suspendida
suspension-since = Desde el { $since }, por { $by }: { $reason }
suspension-since-alone = Desde el { $since }. La suspensión la puede levantar un administrador.
suspension-lift = Levantar suspensión
suspension-band = La tienda ha suspendido su cuenta. Mientras tanto, no gana nada con los pedidos de quienes ha recomendado y no se le paga nada. Póngase en contacto con la tienda.
suspension-band-customer = La tienda ha suspendido su cuenta. Mientras tanto, aquí no puede hacer pedidos ni gastar saldo a favor, y su código está desactivado. Póngase en contacto con la tienda.
clock-title = Hora
clock-lead = Todo lo que se registra lleva la hora de la tienda, que sigue el reloj del ordenador en el que funciona.
clock-look = Comprobar la hora
clock-now = Hora de la tienda
clock-fine = Coincide con el reloj de este ordenador.
clock-behind = El reloj de este ordenador marca { $computer }. Lo último que se registró en la tienda es posterior, así que la hora continúa desde ahí.
clock-wrong = Si el reloj de este ordenador va mal, póngalo en hora y reinicie la tienda.
clock-right = Si va bien, es que estuvo adelantado un tiempo. Atrase la hora de la tienda: a partir de ahora, todo llevará la hora real. Lo registrado en el futuro se queda como está.
clock-password = Su contraseña
clock-set = Cambiar la hora a { $computer }
clock-is-set = La tienda vuelve a seguir el reloj de este ordenador.
clock-confirmed = Fecha confirmada. Todo lo que estaba en espera se hace en menos de un minuto.
clock-waiting-title = A la espera de su confirmación
clock-jumped = El reloj va más de un mes por delante de la última vez que funcionó la tienda. Hasta que confirme la fecha, no se cancela ningún pedido, no caduca nada y no se borra nada. Si la fecha es correcta, esto es lo que pasa:
clock-orders =
    { $count ->
        [one] Se cancela un pedido sin pagar.
       *[other] Se cancelan { $count } pedidos sin pagar.
    }
clock-applications =
    { $count ->
        [one] Se rechaza una solicitud sin respuesta.
       *[other] Se rechazan { $count } solicitudes sin respuesta.
    }
clock-sessions =
    { $count ->
        [one] Una persona tiene que volver a iniciar sesión.
       *[other] { $count } personas tienen que volver a iniciar sesión.
    }
clock-credit = Caducan { $amount } de saldo a favor.
clock-nothing = No hay nada que cancelar y no ha caducado nada.
clock-confirm = La fecha es { $now }: continuar
task-full = No se puede guardar nada: el disco está lleno. Libere espacio y la tienda seguirá funcionando por sí sola.
task-disk-failed = No se puede guardar nada: ha fallado el disco. Revíselo y reinicie la tienda.
task-file-gone = No se puede guardar nada: la base de datos se eliminó, se movió o se sustituyó con la tienda en marcha. Vuelva a ponerla en su sitio y reinicie la tienda.
task-log-large = Otro programa lleva tanto tiempo leyendo un estado antiguo de la base de datos que su registro ocupa { $size } MB{ $readers ->
    [none] {""}
   *[other] : { $readers }
 }. Ciérrelo antes de que se llene el disco.
task-behind = El reloj de este ordenador va por detrás del último registro de la tienda.
task-doubted = El reloj se ha adelantado más de un mes. Hasta que compruebe la fecha, los pedidos sin pagar siguen abiertos y no caduca nada.
failure-incomplete-title = Algo se ha perdido por el camino
failure-incomplete = No hemos podido leer la petición. Vuelva atrás e inténtelo de nuevo.
failure-elsewhere-title = Este formulario solo se puede enviar desde aquí
failure-elsewhere = Abra la página de nuevo y vuelva a enviar el formulario.
failure-view-only-title = Aquí no se puede cambiar nada
failure-view-only = Vuelva atrás, o salga de esta vista para hacer cambios en su propio nombre.
failure-view-over-title = La vista ha terminado
failure-view-over = Las páginas de otra persona se pueden ver durante media hora como máximo. La vista también termina al cerrar sesión.
failure-missing-title = Página no encontrada
failure-missing = Esta página no existe o usted no tiene acceso a ella.
failure-method-title = Página no encontrada
failure-method = Esta página no se puede abrir de esa manera.
failure-gone-title = Ya no es válido
failure-gone = Este enlace ya se ha usado o ha caducado.
failure-large-title = Demasiado grande
failure-large = Ese archivo o formulario es demasiado grande.
failure-not-a-form-title = Algo no está bien
failure-not-a-form = Use el formulario de la página para enviar esto.
failure-unfit-title = No ha funcionado
failure-unfit = Hay algo en la petición que no es correcto. Vuelva atrás y revíselo.
failure-too-many-title = Un momento
failure-too-many = Demasiados intentos. Espere un minuto y vuelva a intentarlo.
failure-busy-title = Ahora mismo hay mucha actividad
failure-busy = En este momento estamos recibiendo muchas visitas. Vuelva a intentarlo enseguida. No se ha perdido nada.
failure-full-title = No se puede guardar nada
failure-full = Ahora mismo la tienda no puede guardar nada porque el disco está lleno. No se ha guardado nada de lo que ha enviado. Inténtelo más tarde o avise a la tienda.
failure-unsure-title = Compruébelo antes de volver a intentarlo
failure-unsure = No hemos podido confirmar que esto se haya guardado. Compruébelo antes de volver a intentarlo.
failure-refusing-title = No se puede guardar nada
failure-refusing = Ahora mismo la tienda no puede guardar nada porque ha fallado el disco. No se ha guardado nada de lo que ha enviado. Avise a la tienda, por favor.
failure-broken-title = Algo ha fallado
failure-broken = El error es nuestro, no suyo, y nada se ha quedado guardado a medias. Inténtelo de nuevo o avise a la tienda.
failure-home = Ir al inicio
failure-reference = Referencia: { $reference }

## Where a partner's money goes.
payee-bank = Transferencia bancaria
payee-bank-hint = A una cuenta con IBAN.
payee-ach-hint = A una cuenta en Estados Unidos.
payee-paypal = PayPal
payee-paypal-hint = A su cuenta de PayPal.
payee-cheque = Cheque
payee-cheque-hint = Por correo postal.
payee-cash = Efectivo
payee-cash-hint = Se recoge en la tienda.
payee-name-not-latin = Escriba el nombre como lo escribe su banco, en alfabeto latino: tal como está ahora, no puede ir en los archivos bancarios.
payee-whom = Beneficiario
payee-whom-name = Nombre en la cuenta
payee-bank-part = Transferencia bancaria
payee-holder = Titular de la cuenta
payee-bic-hint = Hace falta para cuentas de fuera del Espacio Económico Europeo, por ejemplo en Suiza o el Reino Unido.
payee-routing = Número de ruta
payee-routing-hint = Nueve cifras, al pie de sus cheques.
payee-account-number = Número de cuenta
payee-account-type = Tipo de cuenta
payee-checking = Cuenta corriente
payee-savings = Cuenta de ahorro
payee-cheque-part = Cheque
payee-address = Dirección postal
payee-address-hint = Como en un sobre, debajo de su nombre.
payee-paypal-part = PayPal
payee-paypal-email = Correo de PayPal

## Earnings, as the shop reads them: the list of all, and the page of one.
admin-earnings-title = Ganancias
admin-earnings-lead = Comisión y saldo a favor ganados con recomendaciones, incluidas las correcciones.
admin-earnings-csv = CSV
admin-earnings-kinds = Tipos de ganancias
admin-earnings-all = Todas las ganancias
admin-earnings-commission = Comisión
admin-earnings-credit = Saldo a favor
admin-earnings-search = Nombre, correo o código
admin-earnings-status = Estado
admin-earnings-any-status = Todos los estados
admin-earnings-pending = Pendiente
admin-earnings-in-review = En revisión
admin-earnings-ready = Listo o disponible
admin-earnings-paid = Pagado o gastado
admin-earnings-reversed = Anulado
admin-earnings-caption = Ganancias, { $range }
admin-earnings-earner = Ganado por
admin-earnings-order = Pedido
admin-earnings-amount = Importe
admin-earnings-earned = Fecha
admin-earnings-select =
    { $kind ->
        [reward] Seleccionar el saldo a favor n.º { NUMBER($no, useGrouping: "false") } de { $name }
       *[commission] Seleccionar la comisión n.º { NUMBER($no, useGrouping: "false") } de { $name }
    }
admin-earnings-number =
    { $kind ->
        [reward] Saldo a favor n.º { NUMBER($no, useGrouping: "false") }
       *[commission] Comisión n.º { NUMBER($no, useGrouping: "false") }
    }
admin-earnings-of-order = Pedido { $order }
admin-earnings-buyer = de [a]{ $name }[/a]
admin-earnings-originally = originalmente { $amount }
admin-earnings-count =
    { $n ->
        [one] { $n } ganancia
       *[other] { $n } ganancias
    }
admin-earnings-many = Más de { $n } ganancias
admin-earnings-total = Total
admin-earnings-decide = Decidir sobre las ganancias seleccionadas
admin-earnings-selected = Con la selección
admin-earnings-select-all = Seleccionar todo
admin-earnings-reason = Motivo
admin-earnings-reason-example = Por qué las revisa o las anula
admin-earnings-reason-hint = Obligatorio para poner en revisión o anular. Queda registrado.
admin-earnings-review = Poner en revisión
admin-earnings-approve = Aprobar
admin-earnings-reverse = Anular
admin-earnings-decide-note = Al aprobar termina la revisión; el plazo de espera sigue corriendo. Anular es definitivo.
admin-earnings-no-match = No hay ganancias que coincidan. Pruebe con menos palabras o con otro filtro.
admin-earnings-show-all = Mostrar todas
admin-earnings-none-title = Aún no hay ganancias
admin-earnings-none = Cuando alguien que se registró con un código pague un pedido, aquí aparecerá la ganancia.
admin-earnings-approved =
    { $n ->
        [one] { $n } ganancia aprobada.
       *[other] { $n } ganancias aprobadas.
    }
admin-earnings-reviewed =
    { $n ->
        [one] { $n } ganancia puesta en revisión.
       *[other] { $n } ganancias puestas en revisión.
    }
admin-earnings-reversed-now =
    { $n ->
        [one] { $n } ganancia anulada.
       *[other] { $n } ganancias anuladas.
    }
admin-earnings-not = Sin cambios en n.º { $numbers }: { $why }
admin-earning-title =
    { $kind ->
        [reward] Saldo a favor { NUMBER($no, useGrouping: "false") }
       *[commission] Comisión { NUMBER($no, useGrouping: "false") }
    }
admin-earning-calculation = Cálculo
admin-earning-earner = Ganado por
admin-earning-on = Pedido
admin-earning-order = [a]Pedido { $order }[/a] de [a2]{ $buyer }[/a2]
admin-earning-reckoning = Del pedido al importe
admin-earning-step = Paso
admin-earning-amount = Importe
admin-earning-entries = Movimientos
admin-earning-entries-caption = La ganancia y sus cambios posteriores, del más antiguo al más reciente
admin-earning-entry = Movimiento
admin-earning-net-sales = Ventas netas
admin-earning-posted = Fecha
admin-earning-earned = Ganado
admin-earning-refund = Reembolso
admin-earning-reversal = Anulado
admin-earning-correction = Corrección
admin-earning-entry-number = n.º { NUMBER($no, useGrouping: "false") }
admin-earning-entry-why = n.º { NUMBER($no, useGrouping: "false") }, { $reason }
admin-earning-total = Total
admin-earning-review = Revisión
admin-earning-approve-note = Al aprobar termina la revisión. El plazo de espera sigue corriendo.
admin-earning-approve = Aprobar
admin-earning-reason = Motivo
admin-earning-reason-hint = Queda registrado y lo ve quien lo ganó.
admin-earning-put-in-review = Poner en revisión
admin-earning-reverse = Anular
admin-earning-review-note = Mientras está en revisión, no se puede pagar ni gastar.
admin-earning-reverse-note = Anular es definitivo y deja el importe en cero.
admin-earning-reviews = Revisiones
admin-earning-review-open = En revisión
admin-earning-review-approved = Aprobado
admin-earning-review-reversed = Anulado
admin-earning-opened = { $date }, por { $who }
admin-earning-opened-by-rule = { $date }, por una regla automática
admin-earning-approved-by = Aprobado el { $date } por { $who }
admin-earning-approved-by-rule = Aprobado el { $date } por una regla automática
admin-earning-reversed-by = Anulado el { $date } por { $who }
admin-earning-reversed-by-rule = Anulado el { $date } por una regla automática
admin-earning-closed-why = { $what }: { $note }
admin-earning-final-reversed = Se anuló. Pase lo que pase con el pedido, ya no dará ninguna ganancia.
admin-earning-final-payout = Forma parte de un pago. Para corregirlo ahora, añada un ajuste en el extracto de esta persona.
admin-earning-now-approved = Aprobado. El plazo de espera sigue corriendo.
admin-earning-now-in-review = En revisión. No se puede pagar ni gastar hasta que lo apruebe.
admin-earning-now-reversed = Anulado. No se puede deshacer.

## Payouts, as the shop reads them: what is owed, what was paid, the page of one and of a new one.
admin-payouts-title = Pagos
admin-payouts-lead = Lo que debe a los socios y lo que ya ha pagado.
admin-payouts-by-year = Por año
admin-payouts-csv = CSV
admin-payouts-tiles = Lo que debe ahora
admin-payouts-tile-ready = Listo para pagar
admin-payouts-tile-left-out = Aún no se puede pagar
admin-payouts-tile-below = Por debajo del mínimo
admin-payouts-tile-open = En pagos abiertos
admin-payouts-partners =
    { $n ->
        [one] { $n } socio
       *[other] { $n } socios
    }
admin-payouts-unpaid =
    { $n ->
        [one] { $n } pago pendiente
       *[other] { $n } pagos pendientes
    }
admin-payouts-owed = Por pagar ahora
admin-payouts-owed-caption = Lo que debe a cada socio, de mayor a menor importe
admin-payouts-partner = Socio
admin-payouts-pay-to = Pagar a
admin-payouts-status = Estado
admin-payouts-amount-owed = Por pagar
admin-payouts-rest = El resto
admin-payouts-more =
    { $n ->
        [one] …y { $n } socio con menos. Exporte para ver la lista completa.
       *[other] …y { $n } socios con menos. Exporte para ver la lista completa.
    }
admin-payouts-none-owed = Ahora mismo no debe nada. La comisión se puede pagar cuando termina su plazo de espera.
admin-payouts-past = Pagos anteriores
admin-payouts-past-caption = Pagos, los más recientes primero
admin-payouts-payout = Pago
admin-payouts-created = Creado
admin-payouts-pay-date = Fecha de pago
admin-payouts-payments = Socios
admin-payouts-total = Total
admin-payouts-none = Aún no hay pagos. Con un solo pago se paga a muchos socios a la vez y se obtienen los archivos para el banco y PayPal.
admin-payouts-account = Su cuenta bancaria
admin-payouts-account-for = Se usa en los archivos SEPA para su banco.
admin-payouts-account-now = Ahora: { $holder }, { $iban }.
admin-payouts-account-without = Sin ella, pague por PayPal, en efectivo o con transferencias manuales.
admin-payouts-account-change = Cambiar cuenta
admin-payouts-account-add = Añadir cuenta
admin-payouts-account-holder = Titular de la cuenta
admin-payouts-account-iban = IBAN
admin-payouts-account-bic = BIC
admin-payouts-account-save = Guardar cuenta
admin-payouts-account-saved = Su cuenta bancaria se ha guardado.
admin-payouts-no-sepa = SEPA solo funciona con euros, así que no hay archivo bancario para su moneda. Pague por PayPal, Wise o en efectivo, o haga usted las transferencias a partir del archivo CSV.
admin-payouts-back = Volver a pagos
admin-payouts-n-paid = pagados: { $n }
admin-payouts-n-unpaid = sin pagar: { $n }
admin-payouts-n-failed = fallidos: { $n }
admin-payouts-open = Abierto
admin-payouts-nothing-paid = Nada pagado
admin-payouts-completed = Completado
admin-owed-shared =
    { $n ->
        [one] { $n } socio más usa la misma cuenta.
       *[other] { $n } socios más usan la misma cuenta.
    }
admin-owed-overpaid = Pagado de más tras reembolsos. Se compensa con las próximas ganancias.
admin-owed-below = No llega al mínimo de { $minimum }; pasa al siguiente pago.
admin-owed-ask-details = Aún no hay datos de cobro.
admin-owed-new-details = Los datos de cobro nuevos se aplican desde el { $date }.
admin-payout-name = Pago { NUMBER($id, useGrouping: "false") }
admin-payout-lead = Creado el { $day } por { $who } · Fecha de pago: { $pay_on }
admin-payout-lead-note = Creado el { $day } por { $who } · Fecha de pago: { $pay_on } · { $note }
admin-payout-tiles = Resumen
admin-payout-tile-all = Todos
admin-payout-tile-paid = Pagados
admin-payout-tile-unpaid = Sin pagar
admin-payout-tile-failed = Fallidos
admin-payout-n-payments =
    { $n ->
        [one] { $n } pago
       *[other] { $n } pagos
    }
admin-payout-none-failed = ninguno
admin-payout-back-in-balance = de vuelta en el saldo
admin-payout-step-pay = 1. Pagar
admin-payout-step-mark = 2. Marcar como pagado
admin-payout-mark-lead = Márquelos todos a la vez cuando el banco haya procesado el archivo, o uno por uno más abajo.
admin-payout-mark-each = Marque cada pago más abajo cuando se haya hecho.
admin-payout-group =
    { $n ->
        [one] { $method }: { $n } pago, { $total }
       *[other] { $method }: { $n } pagos, { $total }
    }
admin-payout-bank-reference = Referencia bancaria
admin-payout-reference-hint = Aparece en la liquidación de cada socio.
admin-payout-mark-all = Marcar todos como pagados
admin-payout-payments = Pagos
admin-payout-csv = CSV
admin-payout-caption = Pagos a cada socio, por nombre
admin-payout-partner = Socio
admin-payout-pay-to = Pagar a
admin-payout-amount = Importe
admin-payout-status = Estado
admin-payout-actions = Actualizar
admin-payout-it-returned = Pago devuelto…
admin-payout-reference = Referencia
admin-payout-mark-paid = Marcar como pagado
admin-payout-what-happened = Qué ha pasado
admin-payout-mark-failed = Marcar como fallido
admin-payout-mark-returned = Marcar como devuelto
admin-payout-fail-hint = El importe vuelve al saldo del socio.
admin-payout-cancel = Cancelar pagos pendientes
admin-payout-cancel-lead = Los importes vuelven al saldo de los socios para el próximo pago. Hágalo solo si no ha enviado el archivo al banco.
admin-payout-cancel-reason = Motivo
admin-payout-cancel-do = Cancelar pagos
admin-payout-outcome-paid = { $day }
admin-payout-outcome-reference = { $day }, { $reference }
admin-payout-outcome-failed = { $day }: { $why }
admin-payout-is-paid = El pago { $mark } está marcado como pagado.
admin-payout-is-failed = El pago { $mark } no se ha realizado. El importe ha vuelto al saldo del socio.
admin-payout-are-paid =
    { $n ->
        [one] { $n } pago marcado como pagado.
       *[other] { $n } pagos marcados como pagados.
    }
admin-payout-are-cancelled =
    { $n ->
        [one] { $n } pago cancelado. El importe ha vuelto al saldo del socio.
       *[other] { $n } pagos cancelados. Los importes han vuelto al saldo de los socios.
    }
payout-new-title = Nuevo pago
payout-new-lead = Revise a quién se paga. No se mueve dinero hasta que suba un archivo a su banco o pague a mano.
payout-new-minimum = Pago mínimo
payout-new-minimum-hint = Los saldos menores pasan al siguiente pago.
payout-new-update = Actualizar lista
payout-new-ready = Listo para pagar
payout-new-caption = Socios a los que se paga
payout-new-partner = Socio
payout-new-pay-to = Pagar a
payout-new-amount = Importe
payout-new-rest = El resto
payout-new-more =
    { $n ->
        [one] { $n } socio queda para el siguiente pago. En un pago caben { $most } socios como máximo.
       *[other] { $n } socios quedan para el siguiente pago. En un pago caben { $most } socios como máximo.
    }
payout-new-when = Cuándo
payout-new-pay-date = Fecha de pago
payout-new-note = Nota
payout-new-note-hint = Para usted. Los socios no la ven.
payout-new-create = Crear pago
payout-new-cancel = Cancelar
payout-new-keeps = A cada socio se le paga todo su saldo, con los datos de cobro que tiene en este momento.
payout-new-nobody = Nadie cumple las condiciones para este pago.
payout-new-left-out =
    { $n ->
        [one] No incluidos: { $n } socio ({ $total })
       *[other] No incluidos: { $n } socios ({ $total })
    }
payout-new-left-out-caption = Socios que no están incluidos, y por qué
payout-new-why = Motivo
payout-new-owed = Por pagar
payout-new-made =
    { $n ->
        [one] Pago { NUMBER($id, useGrouping: "false") } creado para { $n } socio.
       *[other] Pago { NUMBER($id, useGrouping: "false") } creado para { $n } socios.
    }

## What is owed, and what to know before it is paid.
owed-no-latin-name = El nombre «{ $name }» no se puede escribir en alfabeto latino, así que los archivos bancarios omitirán esta transferencia. Pida el nombre tal como lo escribe su banco.
owed-no-bic = La cuenta está fuera del Espacio Económico Europeo y no tiene BIC, así que un archivo SEPA omitirá esta transferencia.
owed-carried = PayPal solo paga importes enteros en esta moneda: ahora se pagan { $payable } y quedan { $rest } para el próximo pago.
owed-below-unit = PayPal solo paga importes enteros en esta moneda, así que queda para un pago posterior.
owed-suspended = Suspendido. No se paga nada hasta que levante la suspensión.

## When a payout is paid: the form comes with the next day on which banks work.
payout-day-euros = Figura en el archivo bancario. Se propone el siguiente día hábil para transferencias en euros: sin fines de semana ni festivos bancarios.
payout-day-weekends = Figura en el archivo bancario. Solo se saltan los fines de semana: si es festivo bancario, elija el día siguiente.

## Why nothing is printed yet: what would become of a phone that scans the shop's address.
print-refused-machine = Solo funciona en este ordenador: un teléfono que escanee el código buscaría la tienda en sí mismo.
print-refused-network = Solo funciona en su propia red: los teléfonos de los clientes no llegan a ella desde fuera.
print-refused-http = Empieza por http, así que el navegador avisará a quien escanee un código y muchos se echarán atrás.
print-refused-elsewhere = Hemos intentado abrirla y no hemos llegado a esta tienda. Puede que el dominio todavía no apunte aquí o que responda otro servidor por el camino.

## A list of orders, as long as there are none.
orders-none = Registre uno en caja: busque al cliente y toque lo que compra. Los descuentos y el saldo se aplican solos. Los clientes también pueden pedir por internet.
orders-none-counter = Registre uno en caja: busque al cliente y toque lo que compra. Los descuentos y el saldo se aplican solos.
orders-own-none = Aquí verá los pedidos que haga por internet o en caja, con lo que pagó y lo que ahorró.
orders-own-none-counter = Aquí verá los pedidos que haga en caja, con lo que pagó y lo que ahorró.

## Cards and codes, as the shop reads them: the lists, the page of one code, of one batch and of a new one.
codes-title = Tarjetas
codes-csv = CSV
codes-new-batch = Nuevo lote
codes-tab-codes = Códigos
codes-tab-batches = Lotes
codes-none-title = Aún no hay códigos
codes-none = Imprima unas cuantas tarjetas y déselas a personas con muchos contactos. La primera persona que escanee una tarjeta podrá hacerse socia y quedarse con su código.
codes-print-first = Imprimir las primeras tarjetas
codes-first-cards = Primeras tarjetas
codes-list = Códigos
codes-search = Código, nombre, nota o lote
codes-status = Estado
codes-any-status = Todos los estados
codes-origin = Origen
codes-all-origins = Todos los códigos
codes-printed = Tarjetas impresas
codes-organic = Creados al registrarse
codes-batch = Lote
codes-any-batch = Todos los lotes
codes-sort = Ordenar por
codes-newest = Más recientes
codes-most-scans = Más escaneos
codes-last-scanned = Último escaneo
codes-caption = Códigos, { $range }
codes-code = Código
codes-owner = Titular
codes-scans = Escaneos
codes-visitors = Visitantes
codes-sign-ups = Altas
codes-last-scan = Último escaneo
codes-link = Enlace
codes-since = desde el { $day }
codes-applied = pendiente de aprobación
codes-copy-link = Copiar enlace
codes-copy-link-of = Copiar enlace de { $code }
codes-no-match = Ningún código coincide. Pruebe con menos palabras o con otro filtro.
codes-show-all = Ver todos los códigos
code-page-the-code = El código
code-page-copy-picture = Copiar imagen
code-page-download = Descargar la imagen
code-page-png = PNG, { NUMBER($pixels, useGrouping: "false") } píxeles
code-page-svg = SVG, para imprimir
code-page-scans = Escaneos
code-page-scans-note = los repetidos en 30 minutos cuentan una vez
code-page-visitors = Visitantes
code-page-visitors-note = cuentan una vez al día
code-page-sign-ups = Altas
code-page-sign-ups-none = ninguna todavía
code-page-sign-ups-share = { $share } de los visitantes
code-page-sign-ups-more = más que los visitantes que podemos distinguir
code-page-last-scan = Último escaneo
code-page-never = nunca
code-page-first-scan = el primero, el { $day }
code-page-month = Últimos 30 días
code-page-chart = Escaneos por día
code-page-chart-sign-ups = Escaneos y altas por día
code-page-sources = De dónde llegan los escaneos
code-page-by-picture = Código QR
code-page-by-link = Enlace
code-page-typed = Tecleado
code-page-uncounted = No cuentan
code-page-repeats = Repetidos en 30 minutos
code-page-bots = Bots y vistas previas de enlaces
code-page-own = Titular y equipo
code-page-blocked = Con el código desactivado o caducado
code-page-about = Sobre este código
code-page-batch = Lote
code-page-no-batch = Ninguno (creado al registrarse)
code-page-created = Creado
code-page-expires = Caduca
code-page-owner = Titular
code-page-claimed = Asignado
code-page-claimed-after = { $date }, tras { $time }
code-page-turned-off = Desactivado
code-page-links = Enlaces propios
code-page-given-to = Entregada a
code-page-given-to-hint = A quién le dio esta tarjeta. Solo lo ve su equipo.
code-page-save-note = Guardar nota
code-page-note-saved = Nota guardada.
code-page-link = Enlace propio
code-page-link-lead = Añada una palabra más fácil de decir, como PANDEPAT. El código impreso sigue funcionando.
code-page-link-label = Alias
code-page-link-hint = De 1 a 32 letras y números, con guiones, puntos, guiones bajos o espacios en medio. No se puede deshacer.
code-page-link-add = Añadir enlace
code-page-link-added = { $word } ya lleva aquí.
code-page-on-title = Reactivar este código
code-page-on-lead = Los escaneos volverán a llevar a la invitación. Los resultados anteriores se conservan.
code-page-on = Activar
code-page-is-on = El código vuelve a estar activo.
code-page-off-title = Desactivar este código
code-page-off-lead = Para tarjetas perdidas o enlaces mal utilizados. Los resultados anteriores se conservan y puede reactivarlo.
code-page-off-ask = Desactivar…
code-page-off-question = ¿Desactivar este código?
code-page-off-claimed = Nadie podrá registrarse con él hasta que lo reactive.
code-page-off-unclaimed = Quien lo escanee verá que ya no es válido.
code-page-off-confirm = Escriba { $code } para confirmar
code-page-off = Desactivar código
code-page-is-off = El código está desactivado.
code-page-means-claimed = Quien lo escanea recibe la invitación de { $owner } para registrarse como cliente.
code-page-means-reserved = Reservado para { $name }, a la espera de aprobación.
code-page-means-reserved-until = Reservado hasta el { $day } para { $name }, a la espera de aprobación.
code-page-means-suspended = Su titular tiene la cuenta suspendida. Quien lo escanea ve que ya no es válido y cómo registrarse sin él.
code-page-means-off = Quien lo escanea ve que ya no es válido y cómo registrarse sin él.
code-page-means-expired = Caducó antes de que alguien se lo quedara. A quien lo escanea se le avisa.
code-page-means-unclaimed = La primera persona que lo escanee puede hacerse socia y quedarse con este código.
batch-list-title = Lotes
batch-list-caption = Lotes, { $range }
batch-list-batch = Lote
batch-list-created = Creado
batch-list-codes = Tarjetas
batch-list-scanned = Escaneadas
batch-list-claimed = Asignadas
batch-list-referred = Clientes recomendados
batch-list-none-title = Aún no hay lotes
batch-list-none = Un lote es un conjunto de tarjetas que se imprimen juntas, por ejemplo, para un día de mercado.
batch-about =
    { $kind ->
        [influencer] Para influencers
       *[partner] Para socios
    }
batch-about-place =
    { $kind ->
        [influencer] Para influencers, { $place }
       *[partner] Para socios, { $place }
    }
batch-lead = { $about } · Creado el { $day }
batch-csv = CSV
batch-print = Imprimir tarjetas
batch-former-address = Estas tarjetas se imprimieron con su dirección anterior, { $address }. Solo funcionan mientras esa dirección siga apuntando aquí.
batch-about-title = Sobre este lote
batch-note = Nota
batch-message = Mensaje en la invitación
batch-quoted = «{ $text }»
batch-last-printed = Última impresión
batch-last-printed-with = { $date }, con { $address }
batch-cards = Tarjetas
batch-scanned = Escaneadas
batch-claimed = Asignadas
batch-claimed-after = { $share }, tras { $time } de media
batch-referred = Clientes recomendados
batch-referred-note = directos e indirectos
batch-no-expiry = no caducan
batch-expired = caducaron el { $day }
batch-expires = caducan el { $day }
batch-days =
    { $n ->
        [0] menos de un día
        [one] { $n } día
       *[other] { $n } días
    }
batch-days-exactly = { $days } días
batch-new-title = Nuevo lote
batch-new-lead = Un conjunto de tarjetas para imprimir y repartir. La primera persona que escanee una tarjeta podrá hacerse socia y quedarse con su código.
batch-new-name = Nombre
batch-new-name-hint = Solo lo ve usted; p. ej., Tarjetas del mercado de primavera.
batch-new-who = ¿Para quién son?
batch-new-partners = Socios
batch-new-partners-hint = Vecinos, asociaciones, otras tiendas.
batch-new-influencers = Influencers
batch-new-influencers-hint = Personas con seguidores en internet. Tienen su propia tarifa.
batch-new-size = Número de tarjetas
batch-new-size-hint = De 1 a 500. Siempre puede crear más.
batch-new-expires = Caducan
batch-new-expires-hint = Al final de ese día. Los códigos asignados no caducan nunca.
batch-new-message = Mensaje en la invitación
batch-new-message-hint = Lo ve quien escanea; p. ej., Gracias por ayudar en el mercado de primavera.
batch-new-place = Dónde las reparte
batch-new-note = Nota
batch-new-note-hint = Solo la ve su equipo.
batch-new-create = Crear tarjetas
batch-new-cancel = Cancelar
batch-new-made =
    { $n ->
        [one] { $n } código creado.
       *[other] { $n } códigos creados.
    }

## Printing a batch: the layouts, the sheet, and what stands on it.
batch-print-title = Imprimir { $batch }
batch-print-heading = Imprimir
batch-print-last = Última impresión o descarga: { $date }.
batch-print-layout = Formato
layout-name =
    { $layout ->
        [labels-24] 24 etiquetas, 63,5 × 33,9 mm
        [labels-21] 21 etiquetas, 63,5 × 38,1 mm
        [cards-a4] 10 tarjetas, 85 × 55 mm
        [labels-30] 30 etiquetas, 1 × 2⅝ pulg.
        [cards-letter] 10 tarjetas, 2 × 3½ pulg.
        [tent] Cartel de mesa
       *[poster] Cartel con tiras recortables (8)
    }
layout-hint =
    { $layout ->
        [labels-24] A4, por ejemplo, Avery L7159
        [labels-21] A4, por ejemplo, Avery L7160
        [cards-a4] A4, con marcas de corte, o precortado como Sigel LP798
        [labels-30] Carta, por ejemplo, Avery 5160
        [cards-letter] Carta, con marcas de corte, o precortado como Avery 5371
        [tent] A6, con un pliegue, un código por hoja
        [poster-letter] Carta, un código por hoja
       *[poster-a4] A4, un código por hoja
    }
layout-paper =
    { $paper ->
        [letter] Carta
        [a6] A6
       *[a4] A4
    }
batch-print-which = Qué códigos
batch-print-unclaimed = Códigos libres ({ $n })
batch-print-all = Todos los códigos activos ({ $n })
batch-print-start = Empezar en la etiqueta
batch-print-start-hint = Sáltese las etiquetas ya usadas
batch-print-right = Mover a la derecha
batch-print-right-hint = Izquierda: { $example }
batch-print-down = Mover hacia abajo
batch-print-down-hint = Arriba: { $example }
batch-print-go = Imprimir
batch-print-preview = Vista previa
batch-print-test-page = Página de prueba
batch-print-note = Quedará registrado que imprimió este lote con esta dirección. Imprima antes una página de prueba para comprobar que todo encaja.
batch-print-first-sheet = Vista previa de la hoja 1.
batch-print-nothing = Con estas opciones no hay nada que imprimir.
batch-print-no-codes = Ningún código coincide.
batch-print-outcome = { $codes ->
        [one] { $codes } código
       *[other] { $codes } códigos
    } en { $sheets ->
        [one] { $sheets } hoja
       *[other] { $sheets } hojas
    } de tamaño { $paper }
batch-print-test-outcome = Marcos y reglas, sin códigos
batch-print-change = Cambiar formato
batch-print-dialog = Al imprimir, elija { $paper }, 100 % («Tamaño real»), sin encabezados ni pies de página. Escanee un código impreso antes de repartir nada.
batch-print-unchecked = Nadie ha confirmado que { $address } funcione desde fuera. Ha decidido imprimir de todos modos: escanee un código impreso antes de repartir nada.
sheet-of = Hoja { $sheet } de { $sheets }
sheet-test = Página de prueba con reglas
paper-test-title = Página de prueba
paper-test-scale = Imprima esta página al 100 % («Tamaño real»), sin «Ajustar a la página». Compruebe las dos escalas con una regla: el 10 debe estar exactamente a 10 cm.
paper-test-labels = Ponga la página sobre una hoja de etiquetas, a contraluz en una ventana. Los marcos deben coincidir con las etiquetas. Si todo está desplazado, mida cuánto e indíquelo en «Mover a la derecha» y «Mover hacia abajo».
paper-typing = ¿Sin cámara? Escriba el código en
print-refused-title = Aún no se puede imprimir
print-refused-heading = Antes de imprimir, revise su dirección web
print-refused-address = Todos los códigos impresos llevarían a [b]{ $address }[/b]. { $reason }
print-refused-first = Un código ya impreso no se puede cambiar. Configure primero su dirección pública.
print-refused-settings = Abrir ajustes
print-refused-again = Volver a comprobar
print-refused-anyway = Imprimir de todos modos
print-refused-anyway-lead = Si sabe que la dirección es correcta (por ejemplo, si su router bloquea la comprobación o solo usa los códigos dentro del local), escríbala para continuar.
print-refused-type = Dirección de la tienda
print-refused-type-hint = Escriba { $address }
print-refused-print = Imprimir con esta dirección
print-refused-member = La tienda aún no ha configurado su dirección web pública. Por ahora, comparta su enlace o enseñe el código en el teléfono.
print-refused-back = Volver a su código

## What cards say. A card invites twice: the first person to scan it to become a partner, and everyone after that to become a customer.

## It is printed in the shop's language, at most 60 characters long, and bears no figure that the shop's terms may change.
card-text = Escanee y obtenga un descuento o hágase socio
card-text-join = Escanee para registrarse o hacerse socio
batch-card-text = Frase de las tarjetas
batch-card-text-hint = Se imprime en grande. Déjela en blanco para usar «{ $usual }». No ponga porcentajes: el papel no cambia cuando cambian sus condiciones.
batch-card-text-keeps = Las tarjetas ya impresas se quedan como están.
batch-card-text-save = Guardar tarjetas
batch-card-text-saved = Guardado. Las nuevas tarjetas serán así.

## The files of a payout: what each is, what it leaves out, and whether it was downloaded before.
payout-files-lead = Los archivos contienen los pagos pendientes. Descargar uno no marca nada como pagado.
payout-file-paypal = PayPal Payouts
payout-file-sepa = Archivo bancario SEPA
payout-file-wise = Wise
payout-file-ach = Transferencias ACH
payout-file-cheques = Cheques por extender
payout-file-generic = Lista completa (CSV)
payout-file-payments =
    { $n ->
        [one] { $n } pago.
       *[other] { $n } pagos.
    }
payout-file-before = Última descarga: { $date }, por { $who }.
payout-file-rival = El archivo { $other }, con las mismas transferencias, ya se descargó ({ $date }, { $who }). Use solo uno de los dos: si su banco recibe ambos, todos cobrarán dos veces.
payout-file-download = Descargar
payout-file-anyway = Descargar de todos modos
payout-either = SEPA y Wise contienen las mismas transferencias: use solo uno de los dos.
payout-sepa-euros = Los archivos SEPA solo funcionan con euros.
payout-sepa-account = Añada su cuenta bancaria para obtener un archivo SEPA.
payout-sepa-account-link = Añadir cuenta
payout-wise-columns = Wise cambia su plantilla de vez en cuando. Compárela con la más reciente antes de subir el archivo.
payout-left-value =
    { $n ->
        [one] { $n } pago no está incluido porque un archivo bancario no admite sus datos: { $who }. Márquelo como fallido y pida otros datos.
       *[other] { $n } pagos no están incluidos porque un archivo bancario no admite sus datos: { $who }. Márquelos como fallidos y pida otros datos.
    }
payout-left-name =
    { $n ->
        [one] El nombre de { $n } titular no se puede escribir en alfabeto latino, así que los archivos bancarios omiten la transferencia: { $who }. Pida el nombre tal como lo escribe su banco.
       *[other] Los nombres de { $n } titulares no se pueden escribir en alfabeto latino, así que los archivos bancarios omiten las transferencias: { $who }. Pida los nombres tal como los escriben sus bancos.
    }
payout-left-outside =
    { $n ->
        [one] { $n } cuenta está fuera de la zona SEPA y solo aparece en los demás archivos: { $who }.
       *[other] { $n } cuentas están fuera de la zona SEPA y solo aparecen en los demás archivos: { $who }.
    }
payout-left-bic =
    { $n ->
        [one] { $n } cuenta está fuera del Espacio Económico Europeo y no tiene BIC, así que el archivo SEPA omite la transferencia: { $who }.
       *[other] { $n } cuentas están fuera del Espacio Económico Europeo y no tienen BIC, así que el archivo SEPA omite las transferencias: { $who }.
    }
payout-left-part =
    { $n ->
        [one] { $n } pago no está incluido porque PayPal solo paga importes enteros en esta moneda: { $who }. Márquelo como fallido e inclúyalo en el próximo pago.
       *[other] { $n } pagos no están incluidos porque PayPal solo paga importes enteros en esta moneda: { $who }. Márquelos como fallidos e inclúyalos en el próximo pago.
    }
payout-left-large =
    { $n ->
        [one] { $n } transferencia supera el máximo de SEPA y solo aparece en los demás archivos: { $who }.
       *[other] { $n } transferencias superan el máximo de SEPA y solo aparecen en los demás archivos: { $who }.
    }

## The statement of a payment, printed for the books of both sides.
payout-statement-title =
    { $kind ->
        [gutschrift] Liquidación: facturación por el destinatario (Gutschrift)
        [self_billing] Liquidación: facturación por el destinatario
       *[plain] Liquidación de comisiones
    }
payout-statement-cancels-title =
    { $kind ->
        [gutschrift] Anulación de liquidación: facturación por el destinatario (Gutschrift)
        [self_billing] Anulación de liquidación: facturación por el destinatario
       *[plain] Anulación de liquidación de comisiones
    }
payout-statement-issuer = De
payout-statement-partner = Para
payout-statement-number = Número
payout-statement-date = Fecha
payout-statement-returned = Fecha de devolución
payout-statement-payment = Pago
payout-statement-period = Periodo
payout-statement-period-days = Del { $from } al { $until }
payout-statement-how = Forma de pago
payout-statement-way =
    { $method ->
        [bank] Transferencia bancaria a { $target }
        [paypal] PayPal a { $target }
        [ach] Transferencia a la cuenta { $target }
        [cheque] Cheque
        [cash] Efectivo
       *[other] { $target }
    }
payout-statement-reference = Referencia
payout-statement-tax-number = N.º de identificación fiscal { $number }
payout-statement-vat-id = NIF-IVA { $number }
payout-statement-subject = Comisión por los clientes que { $partner } recomendó a { $shop }.
payout-statement-cancels = Anula la liquidación { $number } ({ $day }) porque el pago fue devuelto. { $reason }
payout-statement-item = Comisión
payout-statement-amount = Importe
payout-statement-order = Pedido { $order }
payout-statement-correction = Corrección del pedido { $order }
payout-statement-carried = Queda para el próximo pago: PayPal solo paga importes enteros
payout-statement-merged = De otra cuenta de la misma persona
payout-statement-adjustment = Ajuste de la tienda
payout-statement-share = { $rate } de { $base }
payout-statement-flat = { $amount } por pedido
payout-statement-left = Quedan { $base } del pedido.
payout-statement-net = Importe neto
payout-statement-vat = IVA { $rate }
payout-statement-total = Pagado
payout-statement-total-back = Devuelto
payout-statement-small-business =
    { $country ->
        [DE] Sin IVA: pequeña empresa según el § 19 UStG.
        [AT] Sin IVA: pequeña empresa según el § 6 (1) n.º 27 UStG.
       *[other] Sin IVA: pequeña empresa.
    }
payout-statement-reverse-charge = Inversión del sujeto pasivo: el IVA corresponde al destinatario del servicio.
payout-statement-back = Volver
payout-statement-print = Para imprimir esta página o guardarla en PDF, use el menú del navegador.
payout-statement-cancelled-by = El pago fue devuelto. La liquidación { $number } anula esta.

## Where statements and the VAT on commission are spoken of elsewhere.
payout-statement-link = Liquidación { $number }
payout-with-vat = Con IVA
payout-plus-vat = más { $amount } de IVA
payout-of-it-vat = incluye { $amount } de IVA
payout-shop-address-missing = Algunos de estos socios son empresas o autónomos, así que sus liquidaciones deben mostrar la dirección de su tienda y su identificación fiscal o NIF-IVA. Añádalos antes de marcar nada como pagado: después, una liquidación ya no cambia.
payout-shop-address-link = Añadirlos

## What a partner says of themselves for the statements of their payments.
payee-tax-title = Sus liquidaciones
payee-tax-lead = Con cada pago recibe una liquidación numerada. Lleva su nombre y los datos de abajo, tal como estén en el momento del pago.
payee-tax-lead-eu = Las empresas y los autónomos deben indicar su dirección y su identificación fiscal o NIF-IVA.
payee-tax-address = Dirección postal
payee-tax-address-hint = Tal como debe imprimirse. Si cobra a través de una empresa, empiece por su nombre.
payee-tax-number = N.º de identificación fiscal
payee-tax-number-us = Identificación fiscal (SSN, ITIN o EIN)
payee-tax-number-us-hint = La tienda la necesita, junto con su dirección, para el formulario 1099 si le paga $2,000 o más en un año.
payee-tax-vat-id = NIF-IVA
payee-tax-status = IVA
payee-tax-status-none = Soy particular
payee-tax-status-none-hint = Sin IVA.
payee-tax-status-small = Tengo una pequeña empresa que no cobra IVA
payee-tax-status-small-hint = Está exenta, por ejemplo, según el § 19 UStG en Alemania.
payee-tax-status-registered = Cobro IVA
payee-tax-status-registered-hint = La tienda lo paga además de su comisión.
payee-tax-status-reverse = Tengo una empresa en otro país de la UE
payee-tax-status-reverse-hint = Inversión del sujeto pasivo: la tienda declara el IVA.
payee-tax-rate = Tipo de IVA
payee-tax-rate-hint = Solo si cobra IVA.
payee-tax-holds = Si cambia su situación de IVA, se aplica a los pagos que se hagan desde ahora.
payee-tax-save = Guardar datos de liquidación
payee-tax-saved = Guardado.

## What the shop says of itself for the same.
shop-tax-title = Liquidaciones e impuestos
shop-tax-lead = Los socios reciben una liquidación numerada con cada pago. Lleva los datos de ambas partes tal como estén al marcarlo como pagado y después ya no cambia.
shop-tax-lead-eu = En la Unión Europea debe llevar su dirección y su identificación fiscal o NIF-IVA si el socio es una empresa o un autónomo.
shop-tax-country = País
shop-tax-country-hint = Determina qué debe figurar en las liquidaciones, su tamaño de papel y cómo se escriben los archivos.
shop-tax-country-none = Otro o sin indicar
shop-tax-address = Dirección postal
shop-tax-address-hint = Tal como debe imprimirse. Empiece por el nombre de la empresa si es distinto.
shop-tax-number = N.º de identificación fiscal
shop-tax-number-us = Identificación fiscal (EIN)
shop-tax-vat-id = NIF-IVA
country =
    { $code ->
        [AE] Emiratos Árabes Unidos
        [AT] Austria
        [AU] Australia
        [BE] Bélgica
        [BG] Bulgaria
        [BR] Brasil
        [CA] Canadá
        [CH] Suiza
        [CY] Chipre
        [CZ] Chequia
        [DE] Alemania
        [DK] Dinamarca
        [EE] Estonia
        [ES] España
        [FI] Finlandia
        [FR] Francia
        [GB] Reino Unido
        [GR] Grecia
        [HK] Hong Kong
        [HR] Croacia
        [HU] Hungría
        [ID] Indonesia
        [IE] Irlanda
        [IL] Israel
        [IN] India
        [IS] Islandia
        [IT] Italia
        [JP] Japón
        [KR] Corea del Sur
        [LI] Liechtenstein
        [LT] Lituania
        [LU] Luxemburgo
        [LV] Letonia
        [MT] Malta
        [MX] México
        [MY] Malasia
        [NL] Países Bajos
        [NO] Noruega
        [NZ] Nueva Zelanda
        [PH] Filipinas
        [PL] Polonia
        [PT] Portugal
        [RO] Rumanía
        [SE] Suecia
        [SG] Singapur
        [SI] Eslovenia
        [SK] Eslovaquia
        [TH] Tailandia
        [TR] Turquía
        [US] Estados Unidos
        [VN] Vietnam
        [ZA] Sudáfrica
       *[other] { $code }
    }

## What was paid in a year, for those who have to report it.
payout-years-title = Pagos por año
payout-years-lead = Lo que se pagó a cada socio por año natural, según la fecha en que usted lo marcó como pagado.
payout-years-csv = CSV
payout-years-tabs = Años
payout-years-caption = Pagado en { $year }, por socio y forma de pago
payout-years-paypal-caption = Pagado por PayPal en { $year }
payout-years-none = No hay pagos en { $year }.
payout-years-partner = Socio
payout-years-method = Forma de pago
payout-years-payments = Pagos
payout-years-paid = Pagado
payout-years-total = Total
payout-years-other = En muchos países, una empresa debe declarar lo que paga a una misma persona a partir de cierto límite. Estos totales son para su asesor fiscal: nosotros no presentamos nada por usted. Los pagos devueltos se restan en el año de la devolución.
payout-years-us = A quien haya pagado { $limit } o más en { $year } por un medio distinto de PayPal debe enviarle un formulario 1099-NEC. PayPal declara por su cuenta lo que pasó por PayPal, en el formulario 1099-K. Nosotros no presentamos nada por usted: estos totales, con direcciones e identificaciones fiscales en el archivo, son para su asesor fiscal. Los pagos devueltos se restan en el año de la devolución.
payout-years-us-later = Desde 2027 el límite sube con la inflación: pregunte a su asesor fiscal cuál es el de { $year }.
payout-years-paypal = Por PayPal
payout-years-form = Formulario { $form }

## What the shop promises, on invitations, share cards and in the terms.
offer-share-always = el { $rate } de todo lo que compren
offer-share-orders =
    { $n ->
        [one] el { $rate } de su primer pedido
       *[other] el { $rate } de sus primeros { $n } pedidos
    }
offer-share-months =
    { $n ->
        [one] el { $rate } de todo lo que compren en su primer mes
       *[other] el { $rate } de todo lo que compren en sus primeros { $n } meses
    }
offer-flat-always = { $amount } cada vez que hagan un pedido
offer-flat-orders =
    { $n ->
        [one] { $amount } por su primer pedido
       *[other] { $amount } por cada uno de sus primeros { $n } pedidos
    }
offer-flat-months =
    { $n ->
        [one] { $amount } cada vez que hagan un pedido en su primer mes
       *[other] { $amount } cada vez que hagan un pedido en sus primeros { $n } meses
    }
offer-from = { $earning } (en pedidos a partir de { $from })
offer-up-to = { $earning } (hasta { $cap } por pedido)
offer-from-up-to = { $earning } (en pedidos a partir de { $from }, hasta { $cap } por pedido)
offer-up-to-value = { $earning } (nunca más que el valor del pedido)
offer-from-up-to-value = { $earning } (en pedidos a partir de { $from }, nunca más que el valor del pedido)
offer-headline-share-always =
    { $who ->
        [friends] Gane el { $rate } de todo lo que compren sus amigos
       *[customers] Gane el { $rate } de todo lo que compren sus clientes
    }
offer-headline-share-orders =
    { $who ->
        [friends]
            { $n ->
                [one] Gane el { $rate } del primer pedido de sus amigos
               *[other] Gane el { $rate } de los primeros { $n } pedidos de sus amigos
            }
       *[customers]
            { $n ->
                [one] Gane el { $rate } del primer pedido de sus clientes
               *[other] Gane el { $rate } de los primeros { $n } pedidos de sus clientes
            }
    }
offer-headline-share-months =
    { $who ->
        [friends]
            { $n ->
                [one] Gane el { $rate } de todo lo que compren sus amigos en su primer mes
               *[other] Gane el { $rate } de todo lo que compren sus amigos en sus primeros { $n } meses
            }
       *[customers]
            { $n ->
                [one] Gane el { $rate } de todo lo que compren sus clientes en su primer mes
               *[other] Gane el { $rate } de todo lo que compren sus clientes en sus primeros { $n } meses
            }
    }
offer-headline-flat-always =
    { $who ->
        [friends] Gane { $amount } por cada pedido de sus amigos
       *[customers] Gane { $amount } por cada pedido de sus clientes
    }
offer-headline-flat-orders =
    { $who ->
        [friends]
            { $n ->
                [one] Gane { $amount } por el primer pedido de cada amigo
               *[other] Gane { $amount } por cada uno de los primeros { $n } pedidos de sus amigos
            }
       *[customers]
            { $n ->
                [one] Gane { $amount } por el primer pedido de cada cliente
               *[other] Gane { $amount } por cada uno de los primeros { $n } pedidos de sus clientes
            }
    }
offer-headline-flat-months =
    { $who ->
        [friends]
            { $n ->
                [one] Gane { $amount } por cada pedido de sus amigos en su primer mes
               *[other] Gane { $amount } por cada pedido de sus amigos en sus primeros { $n } meses
            }
       *[customers]
            { $n ->
                [one] Gane { $amount } por cada pedido de sus clientes en su primer mes
               *[other] Gane { $amount } por cada pedido de sus clientes en sus primeros { $n } meses
            }
    }
offer-off-yours = { $rate } de descuento en el primer pedido
offer-off-yours-bounded = { $rate } de descuento en el primer pedido ({ $bounds })
offer-off-theirs = { $rate } de descuento en su primer pedido
offer-off-theirs-bounded = { $rate } de descuento en su primer pedido ({ $bounds })
offer-bound-minimum = en pedidos a partir de { $minimum }
offer-bound-cap = hasta { $cap }
offer-bound-days =
    { $n ->
        [one] durante un día desde el alta
       *[other] durante { $n } días desde el alta
    }
offer-bounds-two = { $one }, { $two }
offer-bounds-three = { $one }, { $two }, { $three }
offer-rule-minimum = En pedidos a partir de { $minimum }.
offer-rule-cap = Hasta { $cap } de descuento.
offer-rule-days =
    { $n ->
        [one] Válido durante un día desde el alta.
       *[other] Válido durante { $n } días desde el alta.
    }
offer-rule-until = Válido hasta el { $day }.

## The invitation, and the page of a member who opens one.
invitation-title = Invitación de { $inviter } a { $shop }
invitation-who = [b]{ $inviter }[/b] le invita a [b]{ $shop }[/b]
invitation-headline = Regístrese en { $shop }
invitation-earn = Además, tendrá su propio código para compartir: cuando sus amigos lo usen, usted gana { $earning } como saldo a favor.
invitation-your-code = Además, tendrá su propio código para compartir con sus amigos.
invitation-preview = Vista previa: esto es lo que ven los visitantes. Su visita no cuenta y el formulario está desactivado.
invitation-privacy = { $shop } usa su nombre y su correo para reconocerle en caja. { $inviter } ve su nombre y la inicial de su apellido, nunca su correo. [a]Más sobre la privacidad[/a]
invitation-partner = ¿Quiere ganar dinero recomendándonos? [a]Hágase socio[/a].
card-claim = Quédese con la tarjeta [b]{ $code }[/b] de [b]{ $shop }[/b]
card-becomes-yours = Hágase socio y el código de esta tarjeta será suyo para compartirlo.
card-approval = { $shop } revisa todas las solicitudes. Mientras tanto, su tarjeta queda reservada.
card-taken-title = Esta tarjeta ya está reservada
card-taken = Alguien ha solicitado ser socio con esta tarjeta ({ $code }) y { $shop } está revisando la solicitud. Puede registrarse sin ella.
card-taken-join = Registrarse como cliente
scanned-own-title = Este es su propio código
scanned-own = Los amigos que lo escanean ven su invitación. Sus propias visitas no cuentan.
scanned-member-title = Ya tiene una cuenta
scanned-member = La invitación de { $inviter } es para nuevos clientes. En su cuenta no ha cambiado nada.
scanned-unclaimed-title = Esta tarjeta sigue libre
scanned-unclaimed = Ya tiene un código, así que no puede quedarse con esta tarjeta. Désela a alguien que quiera ser socio.
scanned-unclaimed-waiting = No puede añadirla mientras se revisa su solicitud.
scanned-reserved = Alguien ya la ha usado en su solicitud. En su cuenta no ha cambiado nada.
scanned-your-page = Ir a su página
preview-join = Regístrese con este enlace.
preview-join-off = { $off } al registrarse con este enlace.
preview-partner-title = Hágase socio de { $shop }
preview-partner = Recomiéndenos.
preview-partner-earn = Recomiéndenos a otras personas y gane { $earning }.

## Joining, and the shop’s first page.
home-title = Programa de recomendaciones
home-who = Programa de recomendaciones de [b]{ $shop }[/b]
home-headline = Traiga a un amigo
home-join = Regístrese y tendrá su propio código para compartir.
home-have-got-code = ¿Le han dado un código? Úselo para registrarse y comparta después el suyo.
home-friends = Amigos
home-friends-earn = Por los amigos que recomiende, gana saldo para gastar aquí: { $earning }.
home-friends-join = Sus amigos se registran con su código.
home-have-code = Tengo un código
home-partners = Socios
home-partners-earn = Por los clientes que recomiende, cobra en dinero: { $earning }.
home-partners-join = Recomiéndenos y vea los resultados.
join-title = Registrarse
join-button = Registrarse
join-button-discount = Registrarse y ahorrar un { $rate }
join-who = Programa de recomendaciones de [b]{ $shop }[/b]
join-your-code = Tendrá su propio código para compartir.
join-friends-get = Los amigos que se registren con él tienen { $off }.
join-everyone-gets = Quienes se registren con él tienen { $off }.
join-earn = Cuando sus amigos lo usen, usted gana { $earning } como saldo a favor.
join-code = Código de invitación
join-code-hint = Con el código de un amigo tiene { $off }.
join-name = Nombre
join-email = Correo electrónico
join-sign-in-instead = Mejor iniciar sesión
join-password = Contraseña
join-add-phone = Añadir un teléfono
join-phone = Teléfono
join-phone-hint = Para encontrar su cuenta en caja.
join-terms = Acepto las [a]condiciones del programa[/a].
join-privacy = { $shop } usa su nombre y su correo para reconocerle en caja. [a]Más sobre la privacidad[/a]
join-member = ¿Ya tiene cuenta? [a]Inicie sesión[/a].
join-partner-title = Hacerse socio
join-partner-who = Hágase socio de [b]{ $shop }[/b]
join-partner-headline = Recomiende y gane
join-partner-your-code = Tendrá su propio código para enseñar y compartir.
join-partner-earn = Cuando los clientes se registran con él, usted gana comisión: { $earning }.
join-partner-button = Registrarse como socio
join-partner-approval = { $shop } revisa todas las solicitudes, así que su código puede tardar unos días.
join-partner-privacy = { $shop } usa su nombre y su correo para gestionar el programa. [a]Más sobre la privacidad[/a]
join-just-shop = ¿Solo quiere comprar? [a]Regístrese como cliente[/a].
partner-greeting = Ya es socio. Su código es { $code }.
partner-greeting-card = Ya es socio. El código { $code } de su tarjeta es suyo.
partner-greeting-late = Alguien se quedó con esa tarjeta justo antes. Aun así, ya es socio, con su propio código: { $code }.
welcome-title = Le damos la bienvenida
welcome-name = Le damos la bienvenida, { $name }
welcome-who = Le damos la bienvenida, [b]{ $name }[/b]. Nos alegra contar con usted.
welcome-member = Ya forma parte de { $shop }. Nos alegra contar con usted.
welcome-saved = Su descuento le espera: solo tiene que decir su nombre en { $shop } al hacer el pedido.
welcome-saved-thanks = Un regalo de { $inviter }: solo tiene que decir su nombre en { $shop } al hacer el pedido.
welcome-your-code = Su código para compartir
welcome-find = Lo tiene siempre en [a]su página[/a], donde también verá cuántas veces se ha escaneado y quién se ha registrado.

## Typing a code, and codes that lead nowhere.
type-code-page = Introducir un código
type-code-title = ¿Tiene un código?
type-code-lead = Escríbalo como aparece en la tarjeta o en el mensaje. Los guiones y las mayúsculas no importan.
type-code-label = Código
type-code-button = Abrir invitación
type-code-none = ¿No tiene código? [a]Regístrese sin él[/a].
dead-end-unknown = Algo falla en ese código
dead-end-gone = Esta invitación ya no es válida
dead-end-join = Registrarse sin código
dead-end-again = Volver a escribir el código
dead-end-another = Otro código
dead-end-join-or-write = [a]Regístrese sin código[/a] o pregunte a { $shop }: { $contact }
dead-end-join-or-ask = [a]Regístrese sin código[/a] o pregunte en { $shop }.
dead-end-write = O pregunte a { $shop }: { $contact }
dead-end-ask = O pregunte en { $shop }.

## A member’s code, and every way to share it.
share-title = Su código
share-message = Me gusta { $shop }. Aquí está mi enlace para registrarse:
share-message-off = { $off } en { $shop } con mi enlace:
share-friends-join = Sus amigos se registran con él.
share-friends-get = Los amigos que lo usen tienen { $off }.
share-you-earn = Usted gana { $earning }.
share-you-earn-credit = Usted gana { $earning } como saldo a favor.
share-print = Imprimir una tarjeta
share-email = Correo
share-svg = SVG para imprimir
share-off = Su código [b]{ $code }[/b] está desactivado, así que nadie puede registrarse con él. Todo lo que ha ganado hasta ahora sigue siendo suyo. Pregunte el motivo en la tienda.
share-off-write = Su código [b]{ $code }[/b] está desactivado, así que nadie puede registrarse con él. Todo lo que ha ganado hasta ahora sigue siendo suyo. Pregunte a la tienda: { $contact }

## Signing in, and a forgotten password.
sign-in = Iniciar sesión
sign-in-elsewhere = La dirección de esta tienda es [a]{ $address }[/a]. Si aquí no puede iniciar sesión, use esa dirección.
sign-in-email = Correo electrónico
sign-in-password = Contraseña
sign-in-new = ¿Es su primera vez aquí? [a]Regístrese como cliente[/a] o [a2]hágase socio[/a2].
forgot-title = ¿Ha olvidado su contraseña?
forgot-ask =
    { $n ->
        [one] Pregunte en { $shop }. Le darán un enlace de un solo uso, válido durante un minuto, para elegir una nueva contraseña.
       *[other] Pregunte en { $shop }. Le darán un enlace de un solo uso, válido durante { $n } minutos, para elegir una nueva contraseña.
    }
forgot-admin = ¿Es su tienda? Otro administrador puede crearle un enlace. Si no, ejecute [b]{ $command }[/b] con su correo en el ordenador de la tienda.
forgot-back = Volver al inicio de sesión
reset-title = Elija una nueva contraseña
reset-for = Para { $email }
reset-password = Nueva contraseña
reset-button = Guardar contraseña
reset-note = Se cerrará su sesión en todos los demás dispositivos.
reset-done = Contraseña cambiada. Se ha cerrado su sesión en todos los demás dispositivos.
link-spent-page = Ya no es válido
link-spent-title = Este enlace ya no es válido
link-spent =
    { $n ->
        [one] Los enlaces de contraseña son de un solo uso y caducan al cabo de un minuto. Pida uno nuevo a { $shop }.
       *[other] Los enlaces de contraseña son de un solo uso y caducan al cabo de { $n } minutos. Pida uno nuevo a { $shop }.
    }

## The terms of the program in full.
promise-title = Condiciones del programa
promise-lead = Lo que { $shop } le promete, en pocas palabras.
promise-questions = Preguntas: { $contact }
promise-new-title = Nuevos clientes
promise-new-invited = Si se registra con el código de alguien, queda anotado que esa persona le invitó.
promise-new-off = Quien se registra con un código obtiene un { $rate } de descuento en su primer pedido.
promise-new-minimum = Los artículos con descuento deben sumar al menos { $minimum }.
promise-new-cap = El descuento es de { $cap } como máximo.
promise-new-days =
    { $n ->
        [one] El pedido debe hacerse en el plazo de un día desde el alta.
       *[other] El pedido debe hacerse en el plazo de { $n } días desde el alta.
    }
promise-new-limits = El descuento no se aplica a envíos ni propinas, ni a algunos productos, como las tarjetas de regalo. Lo obtiene una sola vez, en el primer pedido en que pueda usarse; si un pedido no llega al mínimo, queda para otro posterior. Si el pedido en que se usó se cancela o se reembolsa por completo, lo recupera; en cuanto se paga otro pedido en que habría podido usarse, se pierde.
promise-new-code = Cuenta el código con el que se registra. Escanear otro después no cambia nada.
promise-customers-title = Clientes que nos recomiendan
promise-customers-earn = Cada cliente tiene su propio código. Cuando sus amigos se registran con él, gana saldo a favor: { $earning }.
promise-customers-nothing = Cada cliente tiene su propio código. De momento no genera ganancias.
promise-credit-any = Con el saldo a favor puede pagarse cualquier parte de un pedido.
promise-credit-share = Con el saldo a favor puede pagarse hasta el { $rate } de un pedido.
promise-credit-expires =
    { $n ->
        [one] Caduca un día después de estar disponible.
       *[other] Caduca { $n } días después de estar disponible.
    }
promise-credit-lasts = No caduca.
promise-credit-no-cash = No se puede canjear por dinero.
promise-partners-title = Socios e influencers
promise-partners-earn = Cuando los clientes se registran con el código de un socio, este gana comisión: { $earning }.
promise-partners-nothing = De momento, los socios no ganan nada.
promise-influencers-same = Los influencers ganan lo mismo.
promise-influencers-earn = Cuando los clientes se registran con el código de un influencer, este gana comisión: { $earning }.
promise-influencers-nothing = De momento, los influencers no ganan nada.
promise-partners-purchases = Solo las compras generan comisión. Recomendar a otro socio, no.
promise-partners-minimum = Los socios cobran cuando se les deben { $minimum } o más. Los importes menores se acumulan para el siguiente pago.
promise-partners-approval =
    { $days ->
        [one] { $shop } revisa todas las solicitudes. Si la hizo con una tarjeta, queda reservada para usted durante un día.
       *[other] { $shop } revisa todas las solicitudes. Si la hizo con una tarjeta, queda reservada para usted durante { $days } días.
    }
promise-calculated-title = Cómo se calculan las ganancias
promise-calculated = Las ganancias se calculan sobre el valor neto del pedido: el precio de los artículos con los descuentos aplicados, sin IVA, envío ni propinas. Pagar con saldo a favor no reduce las ganancias de nadie. Algunos productos, como las tarjetas de regalo, no generan ganancias. Cada ganancia se redondea una sola vez, a la unidad más pequeña de la moneda; las mitades, hacia arriba.
promise-recalculated = Tras un reembolso, la ganancia se vuelve a calcular y se descuenta la diferencia; si ya se pagó o se gastó, se resta de ganancias futuras.
promise-small-orders = Cuando un pedido debe alcanzar un mínimo o marca un límite, cuenta el valor de los artículos que generan ganancias, en el momento del pago o tras una corrección. Un pedido demasiado pequeño para generar ganancias cuenta igualmente como uno de los pedidos del cliente.
promise-when-title = Cuándo recibe sus ganancias
promise-when-paid = Las ganancias están disponibles en cuanto se paga el pedido.
promise-when-days =
    { $n ->
        [one] Las ganancias están disponibles un día después de que se pague el pedido, por si hay devoluciones.
       *[other] Las ganancias están disponibles { $n } días después de que se pague el pedido, por si hay devoluciones.
    }
promise-when-reviewed = Además, { $shop } revisa las ganancias de más de { $limit } antes de que estén disponibles.
promise-orders-title = Pedidos
promise-orders-timeout =
    { $n ->
        [one] Un pedido que no se paga en un día se cancela. Se devuelve el saldo a favor usado en él y también el descuento, salvo que ya se haya usado en otro pedido.
       *[other] Un pedido que no se paga en { $n } días se cancela. Se devuelve el saldo a favor usado en él y también el descuento, salvo que ya se haya usado en otro pedido.
    }
promise-changes-title = Cambios
promise-changes = { $shop } puede cambiar estas condiciones. Los cambios valen para los pedidos que se hagan a partir de entonces; los anteriores conservan las condiciones con las que se hicieron. Si ha acordado otra tarifa con { $shop }, se aplica esa. No se puede ganar por las compras propias, y un código mal utilizado puede desactivarse.

## Setting up the shop.
setup-title = Configure su tienda
setup-lead = Una sola página y listo. Podrá cambiarlo todo más adelante (la moneda, solo hasta el primer pedido).
setup-fix = Corrija los campos marcados abajo.
setup-you = Usted
setup-you-note = Su cuenta de administrador. Podrá añadir a su equipo más adelante.
setup-your-name = Su nombre
setup-email = Correo electrónico
setup-password = Contraseña
setup-shop = Su tienda
setup-shop-name = Nombre de la tienda
setup-shop-name-hint = Como la conocen sus clientes. Aparece en todas las invitaciones.
setup-currency = Moneda
setup-currency-hint = No se puede cambiar después del primer pedido.
setup-zone = Zona horaria
setup-zone-hint = Para fechas e informes.
setup-tax = Tipo de IVA habitual
setup-tax-hint = Déjelo vacío si no cobra IVA. La comisión se calcula sin IVA.
setup-address = Dirección web
setup-address-hint = La dirección que llevan todas las tarjetas. Elija una que vaya a conservar.
setup-address-fixed = Fijada en la configuración del servidor.
setup-address-local = Esta dirección solo funciona en su red. Vale para hacer pruebas; para imprimir tarjetas necesitará una dirección https:// pública.
setup-offer = Su oferta
setup-offer-note = Son valores habituales. Puede cambiarlos cuando quiera; los cambios solo afectan a los nuevos pedidos.
setup-partners = Los socios ganan
setup-influencers = Los influencers ganan
setup-partners-hint = De lo que compren sus clientes.
setup-customers = Los clientes ganan
setup-customers-hint = De lo que compren sus amigos, como saldo a favor.
setup-discount = Los nuevos clientes reciben
setup-discount-hint = De descuento en su primer pedido, si alguien los invita.
setup-waiting = Plazo de espera
setup-waiting-hint = Días desde el pago hasta que se liberan las ganancias, por si hay devoluciones.
setup-days = días
setup-button = Terminar configuración
setup-done = { $shop } está lista. Esta es su primera semana.
set-up-already-page = Ya configurada
set-up-already-title = Esta tienda ya está configurada
set-up-already = El enlace de configuración solo funciona una vez. Puede cambiarlo todo en los ajustes.
not-set-up-page = Sin configurar
not-set-up-title = Esta tienda aún no está configurada
not-set-up = ¿Es suya? Abra el enlace de configuración que mostró el servidor al arrancar. Reinícielo para obtener uno nuevo.
not-set-up-admin = ¿Ya ha creado un administrador desde la línea de comandos? [a]Inicie sesión[/a] y continúe desde ahí.

## What /privacy says, besides its list of what is kept.
privacy-title = Privacidad
privacy-lead = Qué guarda { $shop } aquí sobre usted y quién lo ve.
privacy-looking-title = Cuando solo está mirando
privacy-looking = Cuando escanea un código o abre el enlace de alguien, contamos un escaneo: qué código, cuándo y si fue por código QR, por enlace o tecleado. Eso no permite identificarle.
privacy-looking-deleted =
    { $n ->
        [one] Los escaneos individuales se borran al cabo de un día; los totales diarios se conservan.
       *[other] Los escaneos individuales se borran al cabo de { $n } días; los totales diarios se conservan.
    }
privacy-visitor = Para contar a cada visitante una vez al día, generamos una huella a partir de su dirección IP y su navegador, o de la cookie descrita abajo, mezclados con un secreto que cambia a diario. La dirección en sí no se guarda nunca. Durante tres segundos como máximo, la huella se guarda junto al código escaneado; después se separan. La huella y el secreto se borran al final del día; después, nadie puede saber de quién fue la visita.
privacy-visit-cookie =
    { $n ->
        [one] Para que abrir dos veces la misma página cuente una sola vez y dos personas que comparten dirección IP cuenten como dos, la cookie [b]{ $cookie }[/b], con un número aleatorio, permanece en su navegador hasta el final del día. El número no se guarda en el servidor, que recuerda cada visita durante un minuto para que las repetidas cuenten una sola vez.
       *[other] Para que abrir dos veces la misma página cuente una sola vez y dos personas que comparten dirección IP cuenten como dos, la cookie [b]{ $cookie }[/b], con un número aleatorio, permanece en su navegador hasta el final del día. El número no se guarda en el servidor, que recuerda cada visita durante { $n } minutos para que las repetidas cuenten una sola vez.
    }
privacy-signed-in-title = Cuando ha iniciado sesión
privacy-session-cookie = Mientras tiene la sesión iniciada, la cookie [b]{ $cookie }[/b] contiene un número aleatorio; el servidor guarda un hash de ese número hasta que cierra la sesión o esta caduca.
privacy-said-cookie = Los mensajes breves como «Guardado» pasan a la página siguiente en la cookie [b]{ $cookie }[/b] y después se borran.
privacy-language-cookie = Si elige un idioma al pie de la página, la cookie [b]{ $cookie }[/b] lo recuerda durante un año.
privacy-browser-cookie =
    { $n ->
        [one] La cookie [b]{ $cookie }[/b], con otro número aleatorio, se conserva un día para que un desconocido que pruebe contraseñas no pueda bloquearle el acceso. No da acceso a nada.
       *[other] La cookie [b]{ $cookie }[/b], con otro número aleatorio, se conserva { $n } días para que un desconocido que pruebe contraseñas no pueda bloquearle el acceso. No da acceso a nada.
    }
privacy-theme = Si elige el tema claro u oscuro, solo lo recuerda su navegador.
privacy-limits = Para evitar que se adivinen contraseñas o se inventen escaneos, el servidor recuerda cuántos intentos ha hecho una dirección IP, durante uno o dos minutos, y cuántas veces ha escaneado un código, durante una o dos horas. Nunca se guarda.
privacy-sees-title = Quién ve qué
privacy-sees-shop = Quienes llevan { $shop } pueden ver su cuenta.
privacy-sees-referrer = Quien le recomendó ve su nombre, la inicial de su apellido, cuándo se registró, a cuántas personas ha recomendado y, como puede ganar por ello, el número, la fecha y el valor de cada pedido que usted ha pagado y cuánto se reembolsó, pero nunca qué compró.
privacy-sees-friends = Los amigos a los que invita ven su nombre de pila o el nombre que usted elija mostrar.
privacy-sees-log = Un registro de actividad anota qué miembro del equipo cambió qué y cuándo, por número, pero no el contenido.
privacy-third-title = Quién no ve nada
privacy-third = Estas páginas no cargan nada de terceros: ni anuncios, ni analítica, ni tipos de letra de otros sitios. No se vende ni se comparte nada.
privacy-kept-title = Qué guardamos, por qué y durante cuánto tiempo
privacy-kept-lead = Esta lista es completa: las pruebas del programa lo verifican.
privacy-backups = Las copias de seguridad contienen los datos del día en que se hicieron. Si se borran sus datos, las copias anteriores los conservan hasta que se eliminan; las posteriores ya no los incluyen. Si la tienda copia sus registros en otra máquina a medida que cambian, eso también es una copia de seguridad.
privacy-choices-title = Qué puede hacer
privacy-choices = En su página puede cambiar su nombre, su correo y su teléfono, descargar todo lo que guardamos sobre usted y hacer que se borre.
privacy-choices-write = { $shop } también lo hará por usted si lo pide: { $contact }.
privacy-choices-ask = { $shop } también lo hará por usted si lo pide en caja.
privacy-erased = Cuando se borran sus datos, se conservan su lugar en la red de recomendaciones, sus pedidos y todos los importes, pero sin su nombre. El registro de actividad conserva el número de su cuenta, que ya no lleva a nadie.

## What is kept of people, as /privacy says it: what, what for, for how long.
kept-group-looking = Cuando solo está mirando
kept-group-account = Su cuenta
kept-group-code = Su código
kept-group-orders = Sus pedidos
kept-group-money = Sus ganancias
kept-group-record = Lo que registra la tienda
kept-scans = De cada escaneo: qué código, cuándo y si fue por código QR, por enlace o a mano. De cada día: cuántas veces se escaneó un código
kept-scans-why = Para contar los escaneos
kept-marks = Una huella de su dirección IP y su navegador, o de una cookie
kept-marks-why = Para contar a cada visitante una vez al día
kept-name = Su nombre, cómo aparece en su invitación y el idioma que eligió
kept-name-why = Para saber quién es, saludarle y mostrar quién invita
kept-reached = Su correo y su teléfono, y los datos con los que se le encuentra en caja
kept-reached-why = Para que pueda iniciar sesión, para comunicarnos con usted y para evitar cuentas duplicadas
kept-password = Su contraseña, como hash que no se puede descifrar
kept-password-why = Para que solo entre usted
kept-role = Si es socio o cliente, cuándo le aprobó la tienda y la tarifa personal que se haya acordado con usted
kept-role-why = Para saber cuánto gana
kept-joined = Cuándo se registró, con qué código y quién le recomendó, directa e indirectamente
kept-joined-why = Para que quien le recomendó gane con sus pedidos
kept-signed-in = Un hash de la cookie de cada navegador en el que tiene la sesión iniciada, desde cuándo y por cuánto tiempo
kept-signed-in-why = Para mantener su sesión iniciada
kept-browsers = Un hash de la cookie de cada navegador en el que ha iniciado sesión y cuándo lo hizo por última vez: { $days } días
kept-browsers-why = Para que nadie le bloquee el acceso probando contraseñas
kept-links = Un hash de cada enlace para elegir contraseña o activar su cuenta, y cuándo se creó y se usó
kept-links-why = Para que funcione una sola vez
kept-devices = Un hash con clave del navegador con el que se registró, inició sesión o hizo un pedido: { $days } días
kept-devices-why = Para detectar a quien se recomienda a sí mismo
kept-suspended = Cuándo suspendió la tienda su cuenta y hasta cuándo
kept-suspended-why = Para que no se gane nada mientras tanto
kept-flags = Cuándo encontró algo un control de autorrecomendación, qué control y con qué cuenta se comparó la suya
kept-flags-why = Para prevenir fraudes
kept-moves = Cuándo corrigió la tienda quién le recomendó, y a quién constaba antes y después
kept-moves-why = Para explicar y deshacer una corrección
kept-merged = Que otra cuenta suya se unió a esta, cuándo y por qué
kept-merged-why = Para encontrar los pedidos, códigos y pagos de ambas en un mismo sitio
kept-code = Su código, desde cuándo lo tiene y si está desactivado
kept-code-note = Lo que la tienda anotó sobre su código y otras palabras que llevan a él
kept-code-why = Para que su enlace funcione
kept-code-note-why = Para encontrar su código
kept-counts = Cuántas veces se escaneó su código, a cuántas personas recomendó y cuánto compraron, por día
kept-counts-why = Para mostrarles a usted y a la tienda qué consigue su código
kept-orders = Qué pidió, cuándo y por cuánto, qué se corrigió y se reembolsó, cómo pagó y el número del pedido en otro sistema
kept-orders-why = Para atender sus pedidos y llevar la contabilidad
kept-order-notes = Su nota en un pedido y una referencia de su pago
kept-order-notes-why = Para atender el pedido
kept-discount = El descuento de primer pedido que se le prometió, los cupones que hizo para tiendas en línea y qué fue de ellos
kept-discount-why = Para darlo una sola vez
kept-ledger = Cada importe que ganó, gastó, cobró o cedió, y por qué pedido
kept-ledger-why = Para pagarle lo que se le debe y explicarlo
kept-reasons = Por qué la tienda corrigió, reembolsó o anuló algo, tal como se escribió
kept-reasons-why = Para explicarlo
kept-reviews = Cuándo revisó la tienda una ganancia antes de liberarla, y el resultado
kept-reviews-why = Para prevenir fraudes
kept-pay-to = Adónde va su dinero: cuenta bancaria, dirección de PayPal o dirección postal
kept-pay-to-why = Para pagarle
kept-tax-details = Su dirección postal, su identificación fiscal y su NIF-IVA, si los indicó
kept-tax-details-why = Para sus liquidaciones
kept-payments = Cada pago que recibió: cuánto, cuándo, adónde y con qué referencia
kept-payments-why = Para la contabilidad
kept-statements = La liquidación de cada pago, con su nombre, dirección e identificación fiscal de ese momento
kept-statements-why = Para la contabilidad, la suya y la de la tienda
kept-deeds = Quién hizo qué y cuándo, por número, pero no el contenido
kept-deeds-why = Para que ningún cambio pase inadvertido
kept-erased = Cuándo se borró una cuenta y por qué lo hizo la tienda
kept-erased-why = Para que nadie busque lo que ya no existe
kept-returning = Un hash con clave del correo y el teléfono de una cuenta borrada o unida a otra, si tuvo un descuento o una compra
kept-returning-why = Para que nadie reciba dos veces el descuento de primer pedido
keep-day = Hasta el final del día
keep-runs-out = Hasta que caduque o cierre sesión y, como máximo, hasta que se borren sus datos
keep-until-erased = Hasta que se borren sus datos
keep-stays = Se conserva; cuando se borren sus datos, sin su nombre
keep-anonymous = Se conserva: nunca lleva su nombre
keep-books =
    { $years ->
        [one] Un año después del pago, aunque sus datos se borren antes
       *[other] { $years } años después del pago, aunque sus datos se borren antes
    }
keep-always = Mientras la tienda conserve sus registros

## What is known of somebody, and erasing it.
person-known-lead = Esta persona tiene derecho a recibir una copia de sus datos y a que se borren.
person-export = Descargar todo (ZIP)
person-erase = Borrar…
account-known = Sus datos
account-known-lead = Todo lo que la tienda guarda sobre usted en un solo archivo: en tablas y en un formato para programas.
account-export = Descargar mis datos (ZIP)
account-erase = Borrar mi cuenta…
erase-title = ¿Borrar los datos de { $name }?
erase-own-title = ¿Borrar su cuenta?
erase-lead = No se puede deshacer.
erase-goes = Qué se borra
erase-stays = Qué se conserva
erase-goes-name = Nombre, correo, teléfono, contraseña, datos de cobro y fiscales, y todas las sesiones.
erase-goes-code = El código deja de funcionar: quien lo escanee verá que ya no es válido. Los códigos anteriores y los enlaces propios tampoco funcionarán.
erase-goes-typed = Las notas de los pedidos, las referencias de pago y los motivos que se escribieron.
erase-goes-commission = Se pierde una comisión de { $amount }.
erase-goes-commission-owed = Se condona una comisión de { $amount } que se debe a la tienda.
erase-goes-credit = Se pierde un saldo a favor de { $amount }.
erase-goes-credit-owed = Se condona un saldo de { $amount } que se debe a la tienda.
erase-stays-orders =
    { $n ->
        [0] No hay pedidos.
        [one] 1 pedido, sin nombre.
       *[other] { $n } pedidos, sin nombre.
    }
erase-stays-people =
    { $n ->
        [0] Nadie se registró con el código.
        [one] La persona que se registró con el código sigue en la red; nadie gana con sus pedidos futuros.
       *[other] Las { $n } personas que se registraron con el código siguen en la red; nadie gana con sus pedidos futuros.
    }
erase-stays-statements =
    { $n ->
        [one] La liquidación de 1 pago conserva el nombre, la dirección y la cuenta durante { $years } años, como exigen las normas contables.
       *[other] Las liquidaciones de { $n } pagos conservan el nombre, la dirección y la cuenta durante { $years } años, como exigen las normas contables.
    }
erase-stays-record = El registro de actividad, que contiene números pero no nombres, y un hash con clave del correo y el teléfono, para dar una sola vez el descuento de primer pedido.
erase-stays-backups = Las copias de seguridad anteriores, mientras la tienda las guarde.
erase-reason = Motivo
erase-reason-hint = Se guarda en el registro de actividad. No escriba nombres aquí.
erase-confirm = Escriba «{ $name }» para confirmar
erase-button = Borrar definitivamente
erase-done = Datos borrados. Solo se conservan el lugar en la red y los importes.
erase-password = Su contraseña
erase-own-button = Borrar mi cuenta definitivamente
erase-own-done = Su cuenta se ha borrado. Gracias por haber estado aquí.
erase-tick = Entiendo que no se puede deshacer.
erase-tick-commission = Renuncio a mi comisión de { $commission } y entiendo que no se puede deshacer.
erase-tick-credit = Renuncio a mi saldo a favor de { $credit } y entiendo que no se puede deshacer.
erase-tick-both = Renuncio a mi comisión de { $commission } y a mi saldo a favor de { $credit }, y entiendo que no se puede deshacer.

## Settings.
settings-members-order = Pedidos por internet
settings-members-order-hint = Socios y clientes ven sus productos y los piden en sus propias páginas. Si se desactiva, usted registra todos los pedidos. Los ya hechos se mantienen y aún se pueden cancelar.
settings-shipping-tax = Tipo de IVA del envío
settings-shipping-tax-hint = Déjelo en blanco para usar el de la mayor parte de los artículos del pedido.

## What an order comes to.
bill-items = Artículos
bill-items-net = Artículos (sin IVA)
bill-discount = Descuento de primer pedido ({ $rate })
bill-discount-plain = Descuento de primer pedido
bill-tax =
    { $rate ->
        [told] IVA
       *[other] IVA ({ $rate })
    }
bill-tax-added = IVA
bill-shipping = Envío
bill-tip = Propina
bill-total = Total
bill-tax-inside =
    { $rate ->
        [told] IVA incluido
       *[other] IVA incluido ({ $rate })
    }
bill-credit = Saldo a favor
bill-due = A pagar
bill-paid = Pagado
refund-back = Artículos devueltos
refund-back-hint = Indique cuántas unidades se devuelven. Con ellas se descuentan el precio, el IVA y las ganancias.
refund-back-left = Quedan { $left } de { $all }
refund-goodwill = U otro importe
refund-goodwill-hint = Por artículos que el cliente se queda, p. ej., si llegaron tarde. Se reparte entre los artículos restantes: hasta { $most }.
refund-shipping-hint = Hasta { $most }. No afecta a las ganancias.
refund-everything = Reembolsar todo
refund-line = { $count } × { $name }
refund-as-goodwill = Por artículos que no se devuelven
refund-shipping = Envío
refund-tip = Propina
refund-earns-less = Ganancias de { $name }
refund-credit = Reembolso en saldo a favor
refund-money = Reembolso en dinero
order-earned-parts = Ganancias de este pedido
order-earned-part = Ganado
order-earned-amount = Importe
order-earned-paid = Al pagarse
order-earned-correction = Añadido por una corrección posterior
tax-by-rate = IVA por tipo
tax-by-rate-rate = Tipo
tax-by-rate-value = Sin IVA
tax-by-rate-tax = IVA
tax-by-rate-note = Artículos y envío. Las propinas no llevan IVA.
tax-rate =
    { $rate ->
        [told] Según se indicó
       *[other] { $rate }
    }
order-line-with-tax = { $rate } de IVA incluido
order-line-without-tax = más { $rate } de IVA

## What was done, behind the name of who did it: "Ada corrected an order".
event-shop-set-up = configuró la tienda
event-settings-changed = cambió los ajustes
event-terms-changed = cambió las condiciones
event-account-created = creó una cuenta
event-account-changed = cambió una cuenta
event-account-disabled = desactivó una cuenta
event-account-enabled = reactivó una cuenta
event-password-set = estableció una contraseña
event-reset-link-made = creó un enlace de contraseña
event-customer-added = añadió un cliente
event-account-corrected = actualizó los datos de alguien
event-take-over-link-made = creó un enlace de activación
event-account-taken-over = eligió una contraseña y activó su cuenta
event-view-begun = vio las páginas de otra persona
event-account-exported = exportó los datos de una persona
event-account-erased = borró los datos de una persona
event-customer-made-partner = convirtió a un cliente en socio
event-partner-made-customer = convirtió a un socio en cliente
event-partner-approved = aprobó a un socio
event-partner-rejected = rechazó a un socio
event-batch-created = creó un lote
event-batch-printed = imprimió un lote
event-batch-changed = cambió un lote
event-code-disabled = desactivó un código
event-code-enabled = activó un código
event-code-noted = añadió una nota a un código
event-alias-added = añadió un alias
event-product-added = añadió un producto
event-product-changed = cambió un producto
event-discount-granted = dio un descuento de primer pedido
event-coupon-made = creó un cupón para una tienda en línea
event-coupon-ended = terminó un cupón para una tienda en línea
event-order-placed = hizo un pedido
event-order-paid = registró el cobro de un pedido
event-order-corrected = corrigió un pedido
event-order-refunded = reembolsó un pedido
event-order-cancelled = canceló un pedido
event-review-opened = puso una ganancia en revisión
event-earning-approved = aprobó una ganancia
event-earning-reversed = anuló una ganancia
event-balance-adjusted = ajustó un saldo
event-commission-converted = convirtió comisión en saldo a favor
event-pay-changed = cambió la tarifa de alguien
event-payee-changed = cambió los datos de cobro
event-payout-made = creó un pago
event-payout-file-made = descargó un archivo de pago
event-payment-paid = marcó un pago como pagado
event-payment-failed = marcó un pago como fallido
event-accounts-imported = importó cuentas
event-demo-made = creó una tienda de demostración
event-referrer-corrected = cambió la recomendación de alguien
event-accounts-merged = unió dos cuentas
event-correction-undone = deshizo un cambio de recomendación
event-books-closed = cerró la contabilidad
event-books-reopened = reabrió la contabilidad
event-date-confirmed = confirmó la fecha tras un salto del reloj
event-time-set-back = volvió a poner la tienda en hora con el reloj del ordenador
event-account-suspended = suspendió una cuenta
event-suspension-lifted = levantó una suspensión
event-flag-cleared = confirmó que dos personas con datos compartidos son distintas
event-backup-made = hizo una copia de seguridad
event-backup-failed = intentó hacer una copia de seguridad
event-backup-downloaded = descargó una copia de seguridad

## What an entry of the activity log changed: fields, each with its figure, or with the figure before and after.
log-field-value = { $field } { $value }
log-field-change = { $field } { $before } → { $after }
log-fields = { $first }, { $rest }
log-none = ninguno
log-field-accent = color principal
log-field-account = cuenta
log-field-added = añadidos
log-field-address = dirección
log-field-alias = alias
log-field-amount = importe
log-field-approved-at = aprobación
log-field-backup-hour = hora de la copia de seguridad
log-field-backup-keep = copias de seguridad que se guardan
log-field-base-url = dirección web
log-field-base-url-typed-at = dirección web confirmada a mano
log-field-card-text = texto de la tarjeta
log-field-cleared-at = revisión
log-field-closed-to = cerrado hasta
log-field-commission = comisión
log-field-contact = datos de contacto
log-field-corrected-at = corregido el
log-field-country = país
log-field-credit = saldo a favor
log-field-credit-days = caducidad del saldo a favor
log-field-credit-share = límite del saldo a favor
log-field-currency = moneda
log-field-customer = condiciones de clientes
log-field-debtor-bic = su BIC
log-field-debtor-holder = titular de su cuenta
log-field-debtor-iban = su IBAN
log-field-disabled-at = estado
log-field-discount = descuento de primer pedido
log-field-discounted = admite el descuento de primer pedido
log-field-earns = genera comisión
log-field-email = correo
log-field-failed-at = fallido el
log-field-failure = motivo del fallo
log-field-flags-device = control del mismo navegador
log-field-flags-holder = control del titular de la cuenta
log-field-flags-mail = control de correos desechables
log-field-flags-payee = control de datos de cobro
log-field-flags-sign-ups = límite de altas
log-field-folds-scans = escaneos repetidos
log-field-holding-days = plazo de espera
log-field-influencer = condiciones de influencers
log-field-known = ya existentes
log-field-logo = logotipo
log-field-members-order = pedidos por internet
log-field-name = nombre
log-field-note = nota
log-field-order-timeout-days = plazo de los pedidos sin pagar
log-field-own-flat = importe fijo propio
log-field-own-rate = tarifa propia
log-field-paid-at = pagado el
log-field-partner = condiciones de socios
log-field-partner-approval = aprobación de socios
log-field-partner-kind = tipo de socio
log-field-password = contraseña
log-field-payout-minimum = pago mínimo
log-field-phone = teléfono
log-field-placed-at = pedido el
log-field-price = precio
log-field-prices-include-tax = precios con IVA incluido
log-field-printed-at = impreso
log-field-reference = referencia
log-field-referral-type = tipo de recomendación
log-field-referrer-id = n.º de quien recomendó
log-field-refunded = reembolsado
log-field-refunded-at = reembolsado el
log-field-retired-at = archivado
log-field-review-above = límite de revisión
log-field-role = rol
log-field-shipping-tax-rate = tipo de IVA del envío
log-field-shown-name = nombre visible
log-field-sku = referencia
log-field-suspended-at = suspensión
log-field-tax-number = identificación fiscal
log-field-tax-rate = tipo de IVA
log-field-terms-id = versión de las condiciones
log-field-time-zone = zona horaria
log-field-language = idioma
log-field-total = total
log-field-trusted-at = fecha confirmada
log-field-vat-id = NIF-IVA
log-field-vat-rate = tipo de IVA
log-field-vat-status = régimen de IVA
log-field-account-number = número de cuenta
log-field-account-type = tipo de cuenta
log-field-bic = BIC
log-field-cheque-address = dirección para el cheque
log-field-holder = titular de la cuenta
log-field-iban = IBAN
log-field-method = forma de pago
log-field-paypal = cuenta de PayPal
log-field-routing = número de ruta

## The day of an event, on the shop's own forms.
day-hint = Déjelo en blanco si es ahora. Con una fecha anterior, cuenta en ese día.
day-sold = Vendido el
day-paid = Pagado el
day-paid-hint = Déjelo en blanco si es el día de la venta.
day-refunded = Reembolsado el
day-corrected = Corregido el
day-corrected-hint = Déjelo en blanco si es ahora. La diferencia cuenta en este día; los informes anteriores no cambian.
day-paid-out = Pagado el
day-failed = Fallido el

## The day on which somebody would like to have what they order.
day-wanted = Para el
day-wanted-hint = La fecha en que el cliente quiere tenerlo.
day-wanted-own = ¿Para cuándo lo quiere?
order-value-ordered = { $amount } al hacer el pedido
order-wanted = Para el { $day }.
order-wanted-own = Lo quiere para el { $day }.
day-came-back = Devuelto el

## What the shop's home page says of the last 30 days.
overview-sold =
    { $refunds ->
        [0] Ventas netas de este periodo: { $value }.
        [one] Ventas netas de este periodo: { $value }, descontado 1 reembolso de { $refunded }.
       *[other] Ventas netas de este periodo: { $value }, descontados { $refunds } reembolsos por { $refunded } en total.
    }

## Closing the books: a part of the settings.
books-title = Cierre contable
books-lead = Hasta el día del cierre no se puede registrar, corregir ni reembolsar nada, así que sus informes de ese tiempo no cambian. Lo que aparezca después cuenta en un día posterior.
books-none = No hay ningún periodo cerrado.
books-closed = Cerrado hasta el { $day }.
books-day = Cerrar hasta el
books-day-hint = Un día ya terminado, como el último del año. Déjelo en blanco para reabrirlo todo.
books-reason = Motivo
books-reason-hint = Obligatorio para reabrir. Se muestra en esta página.
books-save = Guardar cierre
books-history = Cierres anteriores
books-history-closed = Cerrado hasta el { $day } por { $who }
books-history-closed-why = Cerrado hasta el { $day } por { $who }: { $reason }
books-history-opened = Reabierto por { $who }
books-history-opened-why = Reabierto por { $who }: { $reason }

## What pages say of payments.
payment-fallen = Después de crear este pago se anularon { $fallen }. Márquelo como fallido y cree uno nuevo, o páguelo y deje que lo cubran las próximas ganancias.

## Store credit, amount by amount.
credit-lots = Fechas de caducidad
credit-lots-caption = Su saldo a favor por fecha de caducidad: lo que caduca antes se usa primero
credit-lots-amount = Importe
credit-lots-until = Caduca
credit-lot-until = { $day }
credit-lot-for-ever = No caduca
credit-lot-in-review = En revisión. La fecha de caducidad se fija al aprobarse.
credit-lot-from = Disponible desde el { $day }

## The terms of the program: what one kind of earner gets for an order.
terms-bounds = Un pedido por debajo del mínimo no genera ganancias. Un importe fijo nunca supera el importe computable del pedido, salvo que usted lo permita.
terms-earns-from = Pedido mínimo
terms-flat-above = Pagar el importe fijo completo también en pedidos más pequeños

## Why a partner earned nothing on an order of someone they referred.
unearned-no-rate = No había tarifa cuando se hizo este pedido.
unearned-suspended = Su cuenta estaba suspendida cuando se hizo este pedido.
unearned-months-over = Con esta persona gana durante un número limitado de meses, que ya ha terminado.
unearned-orders-over = Ya ha ganado con el número máximo de pedidos de esta persona.
unearned-nothing-earns = Nada de este pedido es computable.
unearned-below-minimum = El importe computable de este pedido no llega al mínimo.
unearned-reversed = La tienda lo anuló.
unearned-refunded = Se reembolsó todo lo computable de este pedido.
unearned-too-small = Su parte se quedaría en cero al redondear.
terms-discount-minimum-hint = El total de los artículos computables antes del descuento.

## Products and what is ordered.
product-counts = Ganancias y descuento
product-discounted = Admite el descuento de primer pedido
product-gift-card = Desactive ambas opciones en tarjetas de regalo y depósitos: no generan ganancias ni admiten descuento.
order-line-earns-nothing = no computable
order-line-no-discount = sin descuento de primer pedido
order-line-neither = no computable, sin descuento de primer pedido

## What becomes of the first-order discount when an order doesn't take it, on the page that checks the order.
discount-nowhere = El descuento de primer pedido no se aplica a nada de este pedido, así que queda disponible para otro posterior.
discount-below = El descuento de primer pedido se aplica a artículos computables a partir de { $least }. Queda disponible para un pedido posterior.
discount-too-small = Este pedido es demasiado pequeño para el descuento de primer pedido, así que queda disponible para otro posterior.
discount-used-up = Cuando se pague este pedido, el descuento quedará gastado, aunque el otro pedido se cancele después.
discount-left-alone = Sigue reservado para ese pedido.

## What members see of themselves: their account.
account-title = Su cuenta
account-details = Sus datos
account-name = Nombre
account-shown-name = Nombre en su invitación
account-shown-name-hint = Déjelo en blanco para usar su nombre de pila: «{ $name } le invita».
account-email = Correo
account-phone = Teléfono
account-your-password = Su contraseña
account-your-password-hint = Se pide al cambiar el correo o el teléfono, para que nadie se quede con una cuenta que se dejó abierta.
account-save = Guardar
account-saved = Guardado.
account-password = Contraseña
account-password-current = Contraseña actual
account-password-new = Nueva contraseña
account-password-again = Repita la nueva contraseña
account-password-elsewhere = Se cerrará su sesión en todos los demás dispositivos.
account-password-change = Cambiar contraseña
account-password-changed = Contraseña cambiada. Se ha cerrado su sesión en todos los demás dispositivos.
account-payout = Datos de cobro
account-payout-lead = Adónde le envía la tienda su comisión.
account-payout-open = Ver o editar
account-about = Sobre usted
account-type = Tipo de cuenta
account-since = Alta
account-referred-by = Recomendado por
account-referred-by-no-one = Nadie (se registró por su cuenta)
account-referred-by-card = Nadie (se registró con la tarjeta { $code } de la tienda)
account-referred-by-partner = { $name } (socio)
account-referred-by-influencer = { $name } (influencer)
account-referred-by-customer = { $name } (cliente)
account-sign-out-everywhere = Cerrar sesión en todas partes
account-signed-out = Su sesión se ha cerrado en todas partes.

## What members see of themselves: their referrals.
referrals-title = Sus recomendaciones
referrals-crumb = Recomendaciones
referrals-scans = Escaneos
referrals-scans-note = de su código y su enlace
referrals-visitors = Visitantes
referrals-visitors-note = cuentan una vez al día
referrals-sign-ups = Altas
referrals-sign-ups-note = personas que recomendó
referrals-conversion = Conversión
referrals-conversion-note = de los visitantes se registraron
referrals-orders = Pedidos
referrals-paid-orders = Pedidos pagados
referrals-paid-orders-note = de personas que recomendó
referrals-sales = Ventas netas
referrals-sales-note = sin IVA, descontados los reembolsos
referrals-partners = Socios que recomendó
referrals-partners-note = para el programa
referrals-commission = Comisión
referrals-credit = Saldo a favor
referrals-payouts = Pagos
referrals-statement = Extracto
referrals-all-earnings = Todas las ganancias
referrals-latest-caption = Últimas ganancias, las más recientes primero
referrals-nothing-earned = Aún no hay ganancias. Cuando alguien que se registró con su código pague un pedido, su parte aparecerá aquí.
referrals-credit-too = También tiene { $amount } de [a]saldo a favor[/a].
referrals-days = Últimos 30 días
referrals-chart = Escaneos y altas de los últimos 30 días
referrals-people = Personas que recomendó
referrals-people-caption = Personas que recomendó, las más recientes primero
referrals-name = Nombre
referrals-joined = Alta
referrals-people-none = Aún no hay nadie. Enseñe su código a sus amigos o envíeles el enlace. Aparecerán aquí cuando se registren.
referrals-network-direct =
    { $direct ->
        [one] Ha recomendado a una persona. Cuando ella recomiende a sus amigos, lo verá aquí.
       *[other] Ha recomendado a { $direct } personas. Cuando ellas recomienden a sus amigos, lo verá aquí.
    }
referrals-network-few =
    { $direct ->
        [one] Ha recomendado a una persona, que también empieza a recomendar a sus amigos.
       *[other] Ha recomendado a { $direct } personas, que también empiezan a recomendar a sus amigos.
    }
referrals-network =
    { $direct ->
        [one] Ha recomendado a una persona, que a su vez ha recomendado a { $indirect } más. Son { $all } personas gracias a usted.
       *[other] Ha recomendado a { $direct } personas, que a su vez han recomendado a { $indirect } más. Son { $all } personas gracias a usted.
    }
waiting-title = Solicitud recibida
waiting-lead = Gracias por su solicitud para ser socio. La tienda revisa todas las solicitudes.
waiting-next = Qué pasa ahora
waiting-applied = Fecha de solicitud
waiting-until = Respuesta como tarde el
waiting-yes = Cuando se apruebe, su código aparecerá aquí. Si presentó la solicitud con una tarjeta impresa, su código está reservado para usted.
waiting-no = Si no se aprueba en { $days } días, tendrá una cuenta de cliente, con su propio código para compartir con sus amigos.
waiting-questions = ¿Tiene preguntas? { $contact }

## What members see of themselves: figures of what they earned.
earned-pending = Pendiente
earned-pending-note = disponible al terminar el plazo de espera
earned-pending-review = incluye { $amount } en revisión
earned-ready = Listo
earned-ready-note = listo para cobrar
earned-ready-next = en el próximo pago
earned-ready-going = incluye { $amount } en camino
earned-ready-short = { $amount } pagados de más; se cubren primero con sus próximas ganancias
earned-paid = Pagado
earned-paid-note = hasta ahora
earned-total = Total ganado
earned-total-note = confirmado, descontados los reembolsos
earned-short = Tras los reembolsos, está { $amount } por debajo de cero. Sus próximas ganancias lo cubrirán.
credit-available = Disponible
credit-available-note = para gastar en su próximo pedido
credit-available-reserved = más { $amount } reservados para pedidos sin pagar y cupones
credit-spent = Gastado
credit-spent-note = en sus pedidos
credit-expired = Caducado
credit-expired-note = pasada su fecha de caducidad

## What members see of themselves: what they earned, entry by entry.
entries-title = Sus ganancias
entries-lead = Hasta el último céntimo, y cómo se calculó.
entries-csv = CSV
entries-tabs = Ganancias
entries-tab-earned = Con ganancia
entries-tab-nothing = Sin ganancia
entries-unearned-caption = Pedidos pagados de personas que recomendó con los que no ganó nada, los más recientes primero
entries-unearned-none = Hasta ahora ha ganado con todos los pedidos pagados.
entries-order = Pedido
entries-reason = Motivo
entries-paid = Pagado
entries-value = Ventas netas
entries-status = Estado
entries-status-all = Todos los estados
entries-status-pending = Pendiente
entries-status-in-review = En revisión
entries-status-available = Listo o disponible
entries-status-paid = Pagado
entries-status-reversed = Anulado
entries-show = Mostrar
entries-caption = Ganancias y correcciones, las más recientes primero
entries-earning = Ganancia
entries-date = Fecha
entries-amount = Importe
entries-no-match = Ninguna ganancia coincide con estos filtros.
entries-show-all = Mostrar todas las ganancias
entries-none-title = Aún no hay ganancias
entries-none = Cuando alguien que se registró con su código pague un pedido, su parte aparecerá aquí, con el cálculo.
entries-share = Compartir mi código
entries-until = hasta el { $day }
entries-in-payout = en un pago
entry-how = Cómo se calculó
entry-history = Historial
entry-history-caption = Esta ganancia y lo que vino después, de lo más antiguo a lo más reciente
entry-entry = Movimiento
entry-total = Total
entry-payout-statement = Liquidación de este pago

## What an entry of a balance is called, and how it was calculated in short.
entry-buyer-order = { $buyer }, pedido { $order }
entry-order = Pedido { $order }
entry-adjusted = Ajuste de la tienda
entry-spent = Gastado en el pedido { $order }
entry-returned = Devuelto del pedido { $order }
entry-converted = Convertido en saldo a favor
entry-from-commission = De su comisión
entry-expired = Caducado
entry-forfeited = Renuncia
entry-moved-on = Pasado al próximo pago
entry-moved-here = Traído de un pago anterior
entry-merged = Unión con su otra cuenta
entry-paid-out = Pagado
entry-payout-returned = Pago devuelto
entry-payout-failed = El pago no se pudo hacer
entry-reason = { $reason }
entry-basis-share =
    { $kind ->
        [reward] Saldo a favor, { $rate } de { $base }
       *[commission] Comisión, { $rate } de { $base }
    }
entry-basis-rate =
    { $kind ->
        [reward] Saldo a favor, { $rate }
       *[commission] Comisión, { $rate }
    }
entry-basis-flat =
    { $kind ->
        [reward] Saldo a favor, { $amount } por pedido
       *[commission] Comisión, { $amount } por pedido
    }

## How an entry came about. To its earner, the way from the scan to the payout; to the shop, the calculation from the order to the amount.
explain-nothing-left = { $basis }. Anulado por completo.
explain-left = { $basis }. Quedan { $amount }.
explain-change = { $change }, el { $day }
explain-status-holding = Pendiente hasta el { $day }.
explain-status-review = En revisión. No se puede cobrar ni gastar hasta que se apruebe.
explain-status-review-holding = En revisión. Además, su plazo de espera dura hasta el { $day }.
explain-status-available = Disponible desde el { $day }.
explain-status-ready = Listo desde el { $day }.
explain-status-in-payout = En un pago que aún no se ha hecho.
explain-status-paid = Pagado.
explain-status-paid-on = Pagado el { $day }.
explain-status-reversed = Anulado.
explain-scan = Escaneo
explain-scan-code = { $buyer } se registró con su código:
explain-scan-recorded = La tienda registró que usted recomendó a { $buyer }.
explain-sign-up = Alta
explain-sign-up-text = { $buyer } se registró el { $day }.
explain-order = Pedido
explain-order-one-day = Pedido { $order }, hecho y pagado el { $paid }: ventas netas { $value }.
explain-order-two-days = Pedido { $order }, hecho el { $placed } y pagado el { $paid }: ventas netas { $value }.
explain-order-net = Ventas netas: artículos con los descuentos aplicados, sin IVA, envío ni propinas.
explain-order-refunded = Se ha reembolsado por completo.
explain-order-partly-refunded = Se han reembolsado { $refunded }: quedan { $left }.
explain-sales = Ventas netas
explain-sales-text = Pagado el { $day }, sin IVA, envío ni propinas
explain-eligible = Importe computable
explain-eligible-rest = El resto es de artículos que no generan ganancias
explain-eligible-all = Todo: { $amount }.
explain-eligible-part = { $amount }. El resto es de artículos que no generan ganancias.
explain-eligible-left = { $amount } tras los reembolsos.
explain-rate = Tarifa
explain-rate-agreed-share = { $rate } de { $base }, según lo acordado con { $earner }
explain-rate-agreed-share-rounded = { $rate } de { $base }, según lo acordado con { $earner }; { $exact } antes de redondear
explain-rate-agreed-flat = { $amount } por pedido, según lo acordado con { $earner }
explain-rate-agreed-flat-bounded = { $amount } por pedido, según lo acordado con { $earner }, sin superar el importe computable
explain-rate-terms-share = { $rate } de { $base }, según las condiciones vigentes desde el { $day }
explain-rate-terms-share-rounded = { $rate } de { $base }, según las condiciones vigentes desde el { $day }; { $exact } antes de redondear
explain-rate-terms-flat = { $amount } por pedido, según las condiciones vigentes desde el { $day }
explain-rate-terms-flat-bounded = { $amount } por pedido, según las condiciones vigentes desde el { $day }, sin superar el importe computable
explain-rate-own-share = { $rate }: su tarifa acordada cuando se hizo el pedido.
explain-rate-own-flat = { $amount } por pedido: su tarifa acordada cuando se hizo el pedido.
explain-rate-program-share = { $rate }: la tarifa del programa cuando se hizo el pedido (condiciones, versión { $version }, vigentes desde el { $day }).
explain-rate-program-flat = { $amount } por pedido: la tarifa del programa cuando se hizo el pedido (condiciones, versión { $version }, vigentes desde el { $day }).
explain-lasts-orders =
    { $n ->
        [one] Gana con el primer pedido pagado de cada persona; este fue el número { $ordinal }.
       *[other] Gana con los primeros { $n } pedidos pagados de cada persona; este fue el número { $ordinal }.
    }
explain-lasts-months =
    { $n ->
        [one] Gana con lo que cada persona pide durante el primer mes desde su alta.
       *[other] Gana con lo que cada persona pide durante los primeros { $n } meses desde su alta.
    }
explain-cap = Tope por pedido
explain-cap-most = Como máximo, { $cap } por pedido
explain-cap-amount = { $cap }.
explain-cap-without = Sin el tope: { $amount }.
explain-calculation = Cálculo
explain-calculation-capped = { $amount }, el tope por pedido.
explain-calculation-share = { $rate } de { $base } son { $result }.
explain-calculation-share-rounded = { $rate } de { $base } son { $exact }, que se redondean a { $result }.
explain-calculation-flat = { $amount } por el pedido.
explain-calculation-flat-whole = { $amount }, sea cual sea el total del pedido.
explain-calculation-flat-bounded = { $amount }, hasta el importe computable del pedido.
explain-calculation-in-proportion = { $full } × { $left } ÷ { $base } son { $result }.
explain-calculation-after-refund = Tras el reembolso: { $calculation }
explain-refunds = Reembolsos
explain-refunds-text = Se reembolsaron { $amount } del importe computable
explain-parts = Otras partes
explain-parts-before = Ganado con el pedido antes de esta corrección; figura aparte
explain-parts-after = Añadido por correcciones del pedido; figura aparte
explain-parts-before-amount = Ganado con el pedido antes de esta corrección; figura aparte: { $amount }.
explain-parts-after-amount = Añadido por correcciones del pedido; figura aparte: { $amount }.
explain-reversed = Anulado
explain-reversed-text = Por la tienda
explain-total = Total
explain-total-no-wait-payment = Sin plazo de espera: disponible desde que se pagó
explain-total-no-wait-correction = Sin plazo de espera: disponible desde la corrección
explain-total-wait-payment =
    { $n ->
        [one] Disponible el { $day }, un día después de pagarse
       *[other] Disponible el { $day }, { $n } días después de pagarse
    }
explain-total-wait-correction =
    { $n ->
        [one] Disponible el { $day }, un día después de la corrección
       *[other] Disponible el { $day }, { $n } días después de la corrección
    }
explain-waiting = Plazo de espera
explain-waiting-none-payment = Ninguno: cuenta desde que se pagó, el { $day }.
explain-waiting-none-correction = Ninguno: cuenta desde la corrección, el { $day }.
explain-waiting-running =
    { $n ->
        [one] Un día, del { $from } al { $until }, por si hay devoluciones.
       *[other] { $n } días, del { $from } al { $until }, por si hay devoluciones.
    }
explain-waiting-over =
    { $n ->
        [one] Un día, del { $from } al { $until }. Ya ha terminado.
       *[other] { $n } días, del { $from } al { $until }. Ya han terminado.
    }
explain-review = En revisión
explain-review-text = En revisión desde el { $day }. No se puede cobrar ni gastar hasta que se apruebe.
explain-reviewed = Revisado
explain-reviewed-text = Puesto en revisión el { $opened } y aprobado el { $closed }.
explain-review-reversed-text = Anulado por la tienda el { $day }.
explain-reason = Motivo: { $reason }
explain-payout = Pago
explain-payout-paid =
    { $method ->
        [paypal] Se le pagó el { $day } por PayPal.
        [cheque] Se le pagó el { $day } con cheque.
        [cash] Se le pagó el { $day } en efectivo.
       *[bank] Se le pagó el { $day } por transferencia.
    }
explain-payout-going =
    { $method ->
        [paypal] En el pago del { $day }, por PayPal. Está en camino.
        [cheque] En el pago del { $day }, con cheque. Está en camino.
        [cash] En el pago del { $day }, en efectivo. Puede pasar a recogerlo.
       *[bank] En el pago del { $day }, por transferencia. Está en camino.
    }
explain-payout-reference = Referencia: { $reference }
explain-ready = Listo
explain-ready-text = Irá en su próximo pago.
explain-available = Disponible
explain-available-text = Puede gastarlo en su próximo pedido.
explain-available-expires = Caduca el { $day }.
explain-adjusted = Ajustado
explain-adjusted-text = La tienda ajustó su saldo el { $at }.
explain-forfeited-text = Sus datos se borraron el { $at }.
explain-expired-text = Caducó el { $at }.
explain-converted-text = Convertido el { $at }.
explain-moved = Traspasado
explain-moved-text = En esta moneda, PayPal solo paga importes enteros. Lo que sobró el { $at } pasa a un pago posterior.
explain-moved-note = Los dos movimientos juntos suman cero.
explain-merged = Unión de cuentas
explain-merged-text = Dos de sus cuentas se unieron el { $at }. Este es el saldo de la otra.
explain-spent = Gastado
explain-spent-text = Usado en el pedido { $order } el { $at }.
explain-spent-returned-text = Devuelto del pedido { $order } el { $at }.
explain-paid-out-text = Pagado el { $at }.
explain-payout-returned-text = Devuelto el { $at }.

## Why an earning is in review.
review-reason-large = Supera el límite de las condiciones
review-reason-same-device = Mismo navegador que alguien que le recomendó
review-reason-same-payee = Cobra en el mismo sitio que alguien que le recomendó
review-reason-same-holder = Mismo nombre que en los datos de cobro de otra persona
review-reason-many-sign-ups = Muchas altas con este código en una hora
review-reason-disposable-mail = Correo desechable
review-reason-flagged = Datos compartidos
review-reasons = { $first }; { $others }

## What members see of themselves: store credit.
credit-title = Su saldo a favor
credit-csv = CSV
credit-use = Usarlo en mi próximo pedido
credit-rules = Con el saldo a favor puede pagar cualquier parte de un pedido. No caduca.
credit-rules-expiring = Con el saldo a favor puede pagar cualquier parte de un pedido. Abajo están las fechas de caducidad. Primero se usa lo que caduca antes.
credit-rules-share = Con el saldo a favor puede pagar hasta el { $share } de un pedido. No caduca.
credit-rules-share-expiring = Con el saldo a favor puede pagar hasta el { $share } de un pedido. Abajo están las fechas de caducidad. Primero se usa lo que caduca antes.
credit-statement = Extracto
credit-statement-caption = Todos los movimientos de su saldo a favor, los más recientes primero
credit-what = Concepto
credit-status = Estado
credit-date = Fecha
credit-amount = Importe
credit-balance = Saldo
credit-expires-on = caduca el { $day }
credit-none-title = Aún no hay saldo a favor
credit-none = El saldo a favor que reciba aparecerá aquí.
credit-none-earns = Cuando sus amigos se registren con su código, ganará { $offer }. Aparecerá aquí.
credit-balance-note = Incluye el saldo pendiente. Solo puede gastar lo que está disponible.

## What members see of themselves: payouts.
payouts-own-title = Pagos
payouts-own-tiles = Su comisión
payouts-own-to = Dónde cobra
payouts-own-goes-to = Se paga a: { $to }.
payouts-own-goes-to-from = Se paga a: { $to }. Los datos nuevos se aplican a partir del { $from }.
payouts-own-change = Cambiar
payouts-own-nowhere = Indique a la tienda adónde enviar su dinero. [a]Añadir datos de cobro[/a]
payouts-own-caption = Pagos, los más recientes primero
payouts-own-date = Fecha
payouts-own-status = Estado
payouts-own-method = Forma de pago
payouts-own-reference = Referencia
payouts-own-amount = Importe
payouts-own-none = Aún no hay pagos. La comisión se paga en el próximo pago después de su plazo de espera.
payouts-own-see-referrals = Ver mis recomendaciones
payouts-own-years = Por año
payouts-own-year =
    { $n ->
        [one] Un pago
       *[other] { $n } pagos
    }
payout-own-going = En camino
payout-own-paid = Pagado
payout-own-failed = Fallido
payout-own-returned = Devuelto
payout-own-pay-on = Se pagará el { $day }.
payout-own-owed-again = El importe ha vuelto a su saldo. Motivo: { $reason }
payout-own-title = Pago { $mark }
payout-own-print = Imprimir
payout-own-this = Este pago
payout-own-from = De
payout-own-to = Para
payout-own-period = Periodo
payout-own-period-days = Del { $from } al { $until }
payout-own-paid-on = Pagado el
payout-own-to-be-paid-on = Se paga el
payout-own-way-bank = Transferencia a { $holder }, { $account }
payout-own-way-ach = Transferencia a { $holder }, cuenta { $account }
payout-own-way-cheque = Cheque a nombre de { $holder }, { $address }
payout-own-way-paypal = PayPal a { $email }
payout-own-way-cash = Efectivo
payout-own-items = Qué incluye
payout-own-items-caption = Ganancias y correcciones de este pago
payout-own-what = Concepto
payout-own-base = Importe base
payout-own-rate = Tarifa
payout-own-flat = { $amount } por pedido
payout-own-total = Total
payout-own-order = Pedido { $order }
payout-own-correction = Corrección del pedido { $order }
payout-own-adjustment = Ajuste de la tienda
payout-own-merged = De su otra cuenta
payout-own-left = Quedan { $amount }.
payout-own-left-because = { $reason } (quedan { $amount })
payee-title = Datos de cobro
payee-lead = Adónde le envía la tienda lo que gana.
payee-now = Actual: { $now }.
payee-now-later = Actual: { $now }. Se aplica a partir del { $from }; hasta entonces no hay pagos.
payee-now-paypal = PayPal, { $email }
payee-now-bank = Transferencia, { $account }
payee-now-ach = Transferencia, cuenta { $account }
payee-now-cheque = Cheque a nombre de { $holder }, { $address }
payee-now-cash = Efectivo, en la tienda
payee-method = Forma de pago
payee-iban = IBAN
payee-bic = BIC
payee-confirm = Confirmar
payee-password = Contraseña actual
payee-password-hint = Por su seguridad, los cambios se aplican a las { $hours } horas: así, si alguien entra en su cuenta, no podrá desviar su dinero.
payee-save = Guardar datos de cobro
payee-saved = Guardado.
payee-saved-later = Guardado. Los datos nuevos se aplican a partir del { $from }.

## What members see of themselves: cards and posters to print.
print-own-cards = Sus tarjetas
print-own-poster = Su cartel
print-own-lead = Imprima al 100 % (sin «ajustar a la página») y corte por las marcas.
print-own-print = Imprimir
print-own-tabs = Qué imprimir
print-own-cards-a4 = Tarjetas, A4
print-own-cards-letter = Tarjetas, carta
print-own-poster-a4 = Cartel, A4
print-own-poster-letter = Cartel, carta
print-own-call = Escanee y regístrese en { $shop }.
print-own-call-discount = Escanee y llévese un { $rate } de descuento en su primer pedido.
print-own-offer = Oferta a fecha de { $day }. Sujeta a condiciones.

## What members see of themselves: orders.
orders-own-title = Sus pedidos
orders-own-new = Nuevo pedido
orders-own-caption = Sus pedidos, los más recientes primero
orders-own-order = Pedido
orders-own-status = Estado
orders-own-total = Total
orders-own-due = A pagar
orders-own-number = N.º { $number }
orders-own-none-title = Aún no hay pedidos
orders-own-place = Hacer un pedido
order-own-title = Pedido { $number }
order-own-label = Su pedido
order-own-note = Su nota: { $note }
order-own-refunds = Reembolsos
order-own-refund-money = [b]{ $amount }[/b] en dinero
order-own-refund-credit = [b]{ $amount }[/b] en saldo a favor
order-own-refund-both = [b]{ $amount }[/b]: { $money } en dinero, { $credit } en saldo a favor
order-own-cancel = Cancelar este pedido
order-own-cancel-title = Cancelar el pedido { $number }
order-own-cancel-text = No se le cobrará nada. El descuento o el saldo a favor que haya usado vuelve a su cuenta.
order-own-cancel-button = Cancelar pedido
order-own-was-cancelled = Su pedido está cancelado.
order-own-to-pay = { $due } por pagar
order-own-to-pay-text = Pague en caja o por transferencia e indique el pedido { $number }. Si el { $day } no está pagado, se cancela automáticamente.
order-own-paid = { $amount } pagados
order-own-paid-with-credit = Pagado por completo con saldo a favor.
order-own-paid-text =
    { $method ->
        [cash] Pagado en efectivo el { $day }.
        [card] Pagado con tarjeta el { $day }.
        [transfer] Pagado por transferencia el { $day }.
        [credit] Pagado con saldo a favor el { $day }.
       *[other] Pagado el { $day }.
    }
order-own-partly-refunded = { $refunded } de { $total } reembolsados
order-own-partly-refunded-text = El resto del pedido no cambia.
order-own-refunded = { $refunded } reembolsados
order-own-refunded-text = Este pedido se reembolsó por completo.
order-own-cancelled = Cancelado
order-own-cancelled-text = No tiene que pagar nada. El descuento o el saldo a favor que usó ha vuelto a su cuenta.
order-new-title = Nuevo pedido
order-new-what = ¿Qué desea?
order-new-credit = Saldo a favor
order-new-your-credit = Su saldo a favor
order-new-note = Nota para la tienda
order-new-review = Revisar pedido
order-new-off-title = Pida en caja
order-new-off = Esta tienda toma los pedidos en persona. Enseñe su código en caja para usar su descuento y su saldo a favor. Su pedido aparecerá aquí.
order-new-off-code = Mostrar mi código
order-new-placed = Pedido hecho.
order-new-placed-before = Este pedido ya se había hecho.
order-review-title = Revise su pedido
order-review-lead = Su pedido aún no se ha hecho.
order-review-place = Hacer pedido
order-review-change = Editar pedido
order-review-pay = Se paga en caja o por transferencia, no por internet.

## Commission as store credit.
convert-title = Pasarla a saldo a favor
convert-text = Tiene { $amount } de comisión lista. En lugar de cobrarla, puede gastarla en la tienda: se convierte íntegra en saldo a favor y no caduca nunca. No se puede deshacer.
convert-button = Convertir { $amount } en saldo a favor
convert-done = { $amount } ya están en su saldo a favor.
commission-too = También tiene { $amount } de comisión.
commission-too-link = Ver mis pagos

## People: the shop adds somebody, corrects their details, hands their account over.
person-name = Nombre
person-phone = Teléfono
person-email = Correo
person-holder = Ver a { $name }
customer-new = Añadir cliente
customer-new-lead = Para clientes que están en la tienda. Reciben su propio código al momento y más tarde pueden activar la cuenta con un enlace.
customer-new-contact = Indique al menos uno de los dos.
customer-new-referrer = Recomendado por
customer-new-referrer-hint = Nombre, código, teléfono o correo de quien hizo la recomendación. Déjelo en blanco si no hubo nadie.
customer-new-which = ¿Quién hizo la recomendación?
customer-new-button = Añadir cliente
customer-added = { $name } ya tiene una cuenta.
order-nobody = Sin resultados. Para un pedido hace falta una cuenta de cliente: añádala aquí, o pida a la persona que escanee un código y se registre.
take-over-title = Aún sin contraseña
take-over-lead = Cree un enlace de un solo uso para que { $name } active esta cuenta: elegirá una contraseña y añadirá un correo si falta. Se muestra una sola vez y caduca a los { $days } días.
take-over-make = Crear enlace de activación
take-over-link-lasts = Se muestra una sola vez, funciona una sola vez y caduca a los { $days } días. Los enlaces anteriores de { $name } ya no funcionan.
reset-link-lasts = Se muestra una sola vez, funciona una sola vez y caduca a los { $minutes } minutos. Los enlaces anteriores de { $name } ya no funcionan.
take-over-page = Active su cuenta
take-over-page-lead = { $shop } ha creado una cuenta para { $name }. Elija una contraseña y será suya.
take-over-email = Su correo para iniciar sesión es { $email }.
take-over-email-hint = Lo usará para iniciar sesión.
take-over-password = Contraseña
password-hint = Al menos { $least } caracteres. Una frase corta va muy bien.
take-over-button = Activar la cuenta
take-over-done = La cuenta ya es suya.
take-over-spent = Este enlace ya no es válido
take-over-spent-text = Un enlace de activación sirve una vez, durante { $days } días. Pida uno nuevo a { $shop }.
correct-title = Editar datos
correct-email-hint = Se usa para iniciar sesión. Si lo cambia, se cierran todas las sesiones de esta persona y sus enlaces dejan de funcionar.
correct-save = Guardar datos
correct-saved = Datos guardados.
correct-same = No ha cambiado nada.

## A customer becomes a partner, or a partner a customer.
role-link = Cambiar rol
role-to-partner = Convertir a { $name } en socio
role-to-customer = Convertir a { $name } en cliente
role-changes = Qué cambia
role-stays = Qué no cambia
role-partner-earns = Los pedidos nuevos de las personas que recomendó generan comisión, que se paga en dinero. Hasta ahora generaban saldo a favor: { $now }.
role-partner-joins = Las altas nuevas con su código cuentan como recomendadas por un socio.
role-customer-earns = Los pedidos nuevos de las personas que recomendó generan saldo a favor: { $then }. Hasta ahora generaban comisión: { $now }.
role-customer-joins = Las altas nuevas con su código cuentan como recomendadas por un cliente.
role-own-pay = Su tarifa propia termina. Puede fijar otra en su página.
role-links = Los enlaces de contraseña sin usar creados para esta persona dejan de funcionar.
role-code = Su código sigue funcionando. Si tiene una tarjeta impresa libre, sigue libre.
role-people =
    { $n ->
        [0] Su lugar en la red.
        [one] Su lugar en la red y la persona que recomendó.
       *[other] Su lugar en la red y las { $n } personas que recomendó.
    }
role-open-orders =
    { $n ->
        [one] 1 pedido sin pagar genera lo que se prometió cuando se hizo.
       *[other] { $n } pedidos sin pagar generan lo que se prometió cuando se hicieron.
    }
role-past = Sus ganancias anteriores y el origen de las personas que recomendó.
role-commission = La comisión de { $amount }, incluida la pendiente: se paga como hasta ahora.
role-credit = El saldo a favor de { $amount }, incluido el pendiente: se puede gastar como hasta ahora.
role-discount = El descuento de primer pedido, si lo tiene y no lo ha usado.
role-kind = Tipo de socio
role-kind-partner = Socio
role-kind-influencer = Influencer
role-terms = { $name } ha aceptado las condiciones actuales del programa
role-make-partner = Convertir en socio
role-make-customer = Convertir en cliente
role-made-partner = { $name } ya tiene una cuenta de socio.
role-made-customer = { $name } ya tiene una cuenta de cliente.
merge-link = Unir con otra cuenta
merge-title = Unir la cuenta de { $name } con otra
merge-lead = Para una persona con dos cuentas. No se puede deshacer, así que mire antes la vista previa.
merge-other = Otra cuenta
merge-other-hint = Su nombre, código, correo o teléfono.
merge-which = ¿Cuál?
merge-look = Ver vista previa
merge-who = Qué cuenta se queda
merge-stays = Se queda:
merge-goes = Se une a ella:
merge-other-way = Conservar la otra
merge-partner-stays = La cuenta de un socio siempre se queda.
merge-comes = Qué se traspasa
merge-orders =
    { $n ->
        [0] Ningún pedido: la otra cuenta no tiene.
        [one] 1 pedido de la otra cuenta, con sus reembolsos y correcciones posteriores.
       *[other] { $n } pedidos de la otra cuenta, con sus reembolsos y correcciones posteriores.
    }
merge-people =
    { $n ->
        [one] La persona que recomendó la otra cuenta y todas las que están por debajo: { $network } en total.
       *[other] Las { $n } personas que recomendó la otra cuenta y todas las que están por debajo: { $network } en total.
    }
merge-people-elsewhere =
    { $n ->
        [one] Una cuenta está por encima de la otra en la red. La persona que recomendó la cuenta unida contará como recomendada por { $to }, con todas las que están por debajo: { $network } en total.
       *[other] Una cuenta está por encima de la otra en la red. Las { $n } personas que recomendó la cuenta unida contarán como recomendadas por { $to }, con todas las que están por debajo: { $network } en total.
    }
merge-people-nowhere =
    { $n ->
        [one] Una cuenta está por encima de la otra en la red. La persona que recomendó la cuenta unida quedará sin recomendación. Quienes están por debajo siguen con ella: { $network } en total.
       *[other] Una cuenta está por encima de la otra en la red. Las { $n } personas que recomendó la cuenta unida quedarán sin recomendación. Quienes están por debajo siguen con ellas: { $network } en total.
    }
merge-commission = La comisión de { $amount }, incluida la pendiente, disponible en las mismas fechas que antes.
merge-credit = El saldo a favor de { $amount }, incluido el pendiente. Caduca en las mismas fechas que antes.
merge-code = El código de { $loser }, sus escaneos y sus códigos anteriores: llevan a la cuenta que se queda.
merge-email-comes = El correo y la contraseña de la otra cuenta, porque esta no tiene.
merge-phone-comes = El teléfono de la otra cuenta, porque esta no tiene.
merge-payee-comes = Los datos de cobro de la otra cuenta, porque esta no tiene.
merge-remains = Qué se queda y qué termina
merge-name = Se quedan el nombre y el código de { $winner }, y quién le recomendó.
merge-email-freed = Su correo se queda. El de la otra cuenta se puede usar para una cuenta nueva.
merge-phone-freed = Su teléfono se queda. El de la otra cuenta se puede usar para una cuenta nueva.
merge-payee-goes = Sus datos de cobro se quedan. Los de la otra cuenta se borran.
merge-no-password = La cuenta que se queda aún no tiene contraseña. Cree un enlace en su página para que la persona elija una.
merge-right-winners = El descuento de primer pedido de la cuenta que se queda aún se puede usar. El de la otra cuenta termina.
merge-right-losers = El descuento de primer pedido de la otra cuenta aún se puede usar.
merge-right-missed = El descuento de primer pedido termina: una de las cuentas ya lo usó o lo dejó pasar.
merge-unpaid =
    { $n ->
        [one] 1 pedido sin pagar no genera ganancias: quien compra y quien recomienda son la misma persona.
       *[other] { $n } pedidos sin pagar no generan ganancias: quien compra y quien recomienda son la misma persona.
    }
merge-payments = Los pagos anteriores siguen en el extracto de la otra cuenta, enlazado desde la página de la cuenta que se queda.
merge-sign-in = Ya nadie puede iniciar sesión en la otra cuenta, y los enlaces creados para ella dejan de funcionar.
merge-on-each-other = Una cuenta ha ganado { $amount } con los pedidos de la otra. Aún no se ha pagado nada de ello.
merge-reverses = Anular estas ganancias
merge-reverses-hint = Si no, se conservan.
merge-reason = Motivo
merge-reason-hint = Se guarda en el registro de actividad.
merge-do = Unir definitivamente
merge-back = Volver
merge-done = La cuenta de { $loser } se ha unido a la de { $winner }.
merge-former = Cuentas unidas
merge-former-lead = Otras cuentas de la misma persona. Sus códigos llevan aquí.
merge-former-statement = Extracto y pagos
merge-former-when = { $date }: { $reason }

## The shop's home page.
admin-home-title = Inicio
admin-home-welcome-title = Le damos la bienvenida
admin-home-welcome = Empiece con unas pocas tarjetas impresas. La primera persona que escanee una podrá hacerse socia, compartir ese código y traerle clientes. Aquí lo verá todo.
admin-home-print-first = Imprimir los primeros códigos
admin-home-tasks = Tareas
admin-home-owed = Lo que debe
admin-home-all-time = Desde el principio
admin-home-owed-partners = Por pagar a socios
admin-home-owed-partners-ready = listo para pagar
admin-home-owed-partners-in-payouts = más { $amount } en pagos abiertos
admin-home-pending = Pendiente
admin-home-pending-note = { $commission } de comisión, { $credit } de saldo a favor
admin-home-credit = Saldo a favor
admin-home-credit-note = disponible para gastar
admin-home-scans = Escaneos
admin-home-new-customers = Nuevos clientes
admin-home-cards = Tarjetas creadas
admin-home-cards-unclaimed = Tarjetas libres
admin-home-partners = Socios
admin-home-customers = Clientes
admin-home-view-orders = Ver pedidos sin pagar
admin-home-open-settings = Abrir ajustes
admin-home-view-batch = Ver lote
admin-home-view-batches = Ver lotes
admin-home-view-backups = Ver copias
admin-home-check-time = Comprobar la hora
task-applications =
    { $n ->
        [one] 1 solicitud de socio más
       *[other] { $n } solicitudes de socio más
    }
task-reviews =
    { $n ->
        [one] 1 ganancia por revisar ({ $amount })
       *[other] { $n } ganancias por revisar ({ $amount } en total)
    }
task-unpaid =
    { $n ->
        [one] 1 pedido sin pagar, { $amount }
       *[other] { $n } pedidos sin pagar, { $amount }
    }
task-address-not-public = Todavía no puede imprimir códigos: { $address } no es una dirección https:// pública.
task-address-unseen = Todavía no puede imprimir códigos: no hemos podido acceder a su tienda en { $address }.
task-no-codes = Todavía no ha creado ningún código.
task-old-address =
    { $n ->
        [one] Las tarjetas de «{ $batch }» llevan una dirección web anterior
       *[other] Las tarjetas de { $n } lotes llevan una dirección web anterior
    }
overview-way = Del escaneo al cliente habitual
overview-way-note = Últimos 30 días frente a los 30 anteriores. Los porcentajes son sobre los escaneos. Los pedidos son los de todos los clientes y cuentan una vez pagados.
overview-visitors =
    { $n ->
        [one] 1 visitante
       *[other] { $n } visitantes
    }
overview-signed-up = Altas con código
overview-first-orders = Primeros pedidos
overview-repeat-orders = Pedidos repetidos
overview-share-and-change = { $share }, { $change }
overview-share = { $share }
overview-change = { $change }
overview-last-30 = Últimos 30 días
overview-all-time = Desde el principio
overview-sign-ups = Altas
overview-net-sales = Ventas netas
overview-partners = Mejores socios
overview-partners-caption = Socios según las ventas netas de su red en los últimos 30 días
overview-partners-none = Los socios no han generado ventas en los últimos 30 días.
overview-customers = Mejores clientes
overview-customers-caption = Clientes según las ventas netas de su red desde el principio
overview-customers-none = Ningún cliente ha recomendado a nadie todavía.
overview-batches = Mejores lotes
overview-batches-caption = Lotes con sus socios, altas y ventas netas
overview-batch = Lote
overview-batch-cards = Tarjetas
overview-batch-partners = Socios
overview-releases = Próximas comisiones por pagar
overview-release-by = Hasta el { $day }

## The lists of partners and customers.
people-search = Nombre, correo, teléfono o código
people-csv = CSV
people-direct = Directo
people-indirect = Indirecto
people-network = Red
people-name = Nombre
people-joined = Alta
people-scans = Escaneos
people-sign-ups = Altas
people-orders = Pedidos
people-net-sales = Ventas netas
people-earnings = Ganancias
people-own = Ganancias propias
people-direct-sign-ups = Altas directas
people-direct-orders = Pedidos directos
people-direct-net-sales = Ventas netas directas
people-direct-earnings = Ganancias directas
people-indirect-sign-ups = Altas indirectas
people-indirect-orders = Pedidos indirectos
people-indirect-net-sales = Ventas netas indirectas
people-indirect-earnings = Ganancias indirectas
people-network-sign-ups = Altas de la red
people-network-orders = Pedidos de la red
people-network-net-sales = Ventas netas de la red
people-network-earnings = Ganancias de la red
people-pending-approval = Pendiente de aprobación
people-waiting =
    { $n ->
        [one] más 1 solicitud
       *[other] más { $n } solicitudes
    }
people-pay-share = { $rate } de las ventas netas
people-pay-flat = { $amount } por pedido
partners-title = Socios
partners-create-codes = Imprimir tarjetas
partners-tiles = Totales, sin duplicados
partners-matching = Socios encontrados
partners-direct-note = { $n } directos
partners-earnings = Comisión y saldo
partners-kind = Tipo
partners-all-kinds = Todos los socios
partners-only-partners = Socios
partners-only-influencers = Influencers
partners-caption = Socios con sus recomendaciones directas e indirectas
partners-none-match = Ningún socio coincide con la búsqueda.
partners-show-all = Ver todos los socios
partners-empty-title = Aún no hay socios
partners-empty = Los socios se registran al escanear una tarjeta impresa y se quedan con su código. Quien se registra en su web recibe uno propio.
partners-print-first = Imprimir los primeros códigos
partners-note = Directo: altas con el código del socio. Indirecto: altas recomendadas por esas personas, en cualquier nivel. Red: ambas. Los pedidos y las ventas netas cuentan el día del cobro; los reembolsos y las correcciones, su propio día. Las ganancias son toda la comisión y el saldo a favor de esos pedidos; las ganancias propias, la parte del socio. Un mismo pedido puede contar en varias filas, así que las filas no suman los totales de arriba.
customers-title = Clientes
customers-import = Importar
customers-tiles = Clientes por origen
customers-by-partners = Recomendados por socios
customers-by-influencers = Recomendados por influencers
customers-by-customers = Recomendados por clientes
customers-no-referrer = Sin recomendación
customers-referred-by = Personas que recomendó [a]{ $name }[/a]. [a2]Ver todos los clientes[/a2]
customers-referrer =
    { $source ->
        [partner] Socio: [a]{ $name }[/a]
        [influencer] Influencer: [a]{ $name }[/a]
       *[customer] Cliente: [a]{ $name }[/a]
    }
customers-source = Origen
customers-any-source = Todos los orígenes
customers-show = Mostrar
customers-all = Todos los clientes
customers-who-referred = Han recomendado a alguien
customers-caption = Clientes, su origen y sus recomendaciones
customers-none-match = Ningún cliente coincide. Consejo: también puede escanear el código de su móvil.
customers-show-all = Ver todos los clientes
customers-empty-title = Aún no hay clientes
customers-empty = Los clientes se registran con el código de un socio o de un amigo, o por su cuenta. Todos reciben al momento su propio código.
customers-view-partners = Ver socios
customers-note = La columna «Recomendado por» indica quién recomendó a este cliente y qué era esa persona entonces. Directo: altas con el código del cliente. Indirecto: altas recomendadas por esas personas, en cualquier nivel. Red: ambas. Los pedidos y las ventas netas cuentan el día del cobro; los reembolsos y las correcciones, su propio día. Las ganancias son toda la comisión y el saldo a favor de esos pedidos; las ganancias propias, la parte del cliente. Un mismo pedido puede contar en varias filas, así que las filas no se pueden sumar.

## The page of one partner or customer.
person-view-network = Ver red
person-line = Quién recomendó a { $name }
person-line-between =
    { $n ->
        [one] +1 en medio
       *[other] +{ $n } en medio
    }
person-waits = { $name } espera la aprobación y todavía no tiene código.
person-figures = Cifras desde el principio
person-details = Datos
person-password-lead = Un enlace de un solo uso para elegir una contraseña nueva, válido { $minutes } minutos. Asegúrese de que es esa persona.
person-password-make = Crear enlace de contraseña
person-code = Código
person-code-also = también
person-code-off = Desactivado
person-code-suspended = Suspendido
person-code-view = Ver código
person-erased = Cuenta borrada
person-suspended = Cuenta suspendida
person-confirmed = Confirmado
person-joined = Alta
person-source = Origen
person-referrer = Recomendado por
person-name-and-id = { $name }, n.º { $id }
person-no-referrer = Sin recomendación
person-joined-with = Alta con el código
person-joined-with-batch = { $code }, impreso para { $batch }
person-told-by = Supo de la tienda por
person-approved = Aprobación
person-not-approved = Todavía no
person-partners-referred = Socios recomendados
person-shown-name = Nombre en la invitación
person-password = Contraseña
person-password-missing = Sin definir
person-id = N.º de cuenta
person-scans = Escaneos
person-sign-ups = Altas
person-sign-ups-note = directas, con este código
person-network = Red
person-network-note = directa e indirecta
person-chart = Últimos 30 días
person-channels = Todos los escaneos hasta ahora: { $qr } de códigos QR, { $link } de enlaces, { $typed } tecleados.
person-excluded =
    No se cuentan: { $repeats ->
        [one] 1 repetición
       *[other] { $repeats } repeticiones
    }, { $bots ->
        [one] 1 bot o vista previa
       *[other] { $bots } bots y vistas previas
    }, { $own ->
        [one] 1 visita propia o del equipo
       *[other] { $own } visitas propias o del equipo
    }, { $off ->
        [one] 1 visita con el código desactivado
       *[other] { $off } visitas con el código desactivado
    }.
person-referrals =
    { $n ->
        [one] 1 recomendación directa
       *[other] { $n } recomendaciones directas
    }
person-referrals-view = Ver todo
person-referrals-caption = Personas que { $name } recomendó directamente
person-referrals-name = Nombre
person-referrals-network = Red
person-referrals-joined = Alta
person-referrals-none = Nadie se ha registrado con este código todavía.
password-link-title = Enlace de contraseña
password-link-for = Un enlace para { $name }
password-link-label = Enlace
password-link-show = Pida a { $name } que escanee esto o envíele el enlace. Así elige su propia contraseña.
password-link-secret = Quien tenga este enlace puede iniciar sesión como { $name }. No lo comparta con nadie más.
password-link-picture = Código QR del enlace para { $name }
password-link-done = Listo

## What somebody has with the shop.
balance-title = Dinero
balance-statement = Extracto
balance-adjust = Ajustar
balance-earns = Gana { $usual } (tarifa general).
balance-earns-own = Gana { $own } (tarifa propia; la general es { $usual }).
balance-change-rate = Cambiar tarifa
balance-commission = Comisión
balance-ready = Listo
balance-ready-note = aún no está en un pago
balance-in-payout = En un pago
balance-in-payout-note = aún no pagado
balance-pending = Pendiente
balance-pending-note = en plazo de espera
balance-in-review = En revisión
balance-in-review-note = necesita su aprobación
balance-paid-out = Pagado
balance-paid-out-note = en pagos completados
balance-earned = Total ganado
balance-earned-note = tras el plazo de espera
balance-credit = Saldo a favor
balance-available = Disponible
balance-available-note = se puede gastar
balance-reserved = Reservado
balance-reserved-note = para pedidos sin pagar
balance-credit-pending = Saldo pendiente
balance-credit-in-review = Saldo en revisión
balance-spent = Gastado
balance-spent-note = en pedidos
balance-expired = Caducado
balance-below-zero = { $amount } bajo cero. Las próximas ganancias lo cubren primero.
statement-title = Extracto de { $name }
statement-lead = Los movimientos no se pueden cambiar. Las correcciones se añaden como movimientos nuevos.
statement-csv = CSV
statement-balances = Saldos
statement-entries = Movimientos
statement-caption = Todos los movimientos de este saldo, los más recientes primero
statement-what = Movimiento
statement-status = Estado
statement-order = Pedido
statement-order-no = Pedido { $no }
statement-posted = Fecha
statement-amount = Importe
statement-balance = Saldo
statement-empty = Aún no hay movimientos.
statement-note = El saldo incluye importes pendientes. Solo se puede pagar o gastar lo disponible.
statement-adjust-title = Ajustar saldo
statement-adjust-lead = Surte efecto al momento. { $name } verá el motivo.
statement-direction = Sumar o restar
statement-add = Sumar
statement-subtract = Restar
statement-reason = Motivo
statement-reason-hint = Por ejemplo, «Pagado dos veces en marzo» o «Por la tarta rota».
statement-adjust = Ajustar saldo
statement-adjusted = Saldo ajustado. Disponible: { $amount }.
statement-adjusted-below-zero = Saldo ajustado. Ahora está { $amount } bajo cero; las próximas ganancias lo cubren primero.
statement-rate-title = Tarifa de { $name }
statement-rate-note = Los cambios se aplican a los pedidos nuevos.
statement-rate = Tarifa propia
statement-rate-hint = Un porcentaje de las ventas netas o un importe fijo por pedido. La duración y el tope son los de las condiciones del programa.
statement-rate-save = Guardar tarifa
statement-rate-standard = Usar tarifa general: { $usual }
statement-rate-saved = Tarifa guardada: { $pay } para los pedidos nuevos.
statement-rate-restored = Los pedidos nuevos vuelven a la tarifa general.
statement-entry-commission = Comisión
statement-entry-reward = Saldo a favor ganado
statement-entry-refunded = Pedido reembolsado
statement-entry-reversed = Anulado
statement-entry-corrected = Pedido corregido
statement-entry-spent = Gastado
statement-entry-spent-back = Saldo a favor devuelto
statement-entry-paid-out = Pagado
statement-entry-payout-back = Pago devuelto
statement-entry-opening = Saldo inicial
statement-entry-adjusted = Ajuste
statement-entry-expired = Caducado
statement-entry-given-up = Renuncia
statement-entry-converted = Convertido en saldo a favor
statement-entry-from-commission = Convertido desde comisión
statement-entry-merged = Pasado a otra cuenta al unirlas
statement-entry-from-merged = De una cuenta unida a esta
statement-entry-kept-back = Por debajo del mínimo: queda para el próximo pago
statement-entry-kept-over = Traído de un pago anterior

## Somebody's network.
tree-title = Red de { $name }
tree-change-referrer = Cambiar recomendación
tree-line = Quién recomendó a { $name }
tree-show = Aplicar
tree-figures = Cifras de la red
tree-direct = Directo
tree-indirect = Indirecto
tree-network = Red
tree-people =
    { $n ->
        [one] 1 persona
       *[other] { $n } personas
    }
tree-orders =
    { $n ->
        [one] 1 pedido, { $amount }
       *[other] { $n } pedidos, { $amount }
    }
tree-cost = Coste de recompensas
tree-cost-note = comisión y saldo a favor
tree-cost-share = comisión y saldo a favor, { $share } de las ventas netas
tree-own = Ganado por { $name }
tree-chart = Ventas netas por día
tree-chart-network = Red
tree-chart-direct = Directo
tree-levels = Por nivel
tree-levels-caption = Personas en cada nivel de la red de { $name }
tree-level = Nivel
tree-share = Parte
tree-people-head = Personas
tree-level-direct = Directo
tree-level-no = Nivel { $level }
tree-levels-nearest = Se muestran las { $n } personas más cercanas.
tree-branches =
    { $n ->
        [one] 1 recomendación directa
       *[other] { $n } recomendaciones directas
    }
tree-branches-note = Desde el principio, de más a menos ventas
tree-more = { $n } más
tree-empty = Aún no hay recomendaciones.
referrer-title = ¿Quién recomendó a { $name }?
referrer-lead = Las personas que recomendó se mueven también. Las ganancias pasadas no cambian y no se da ningún descuento nuevo.
referrer-now = Recomendación actual
referrer-now-whom =
    { $source ->
        [partner] [a]{ $referrer }[/a] (socio)
        [influencer] [a]{ $referrer }[/a] (influencer)
       *[customer] [a]{ $referrer }[/a] (cliente)
    }
referrer-now-none = Nadie: { $name } se registró sin recomendación.
referrer-plan-to = { $name } pasa a la red de { $to }
referrer-plan-to-none = { $name } pasa al nivel superior, sin recomendación
referrer-plan-people =
    { $n ->
        [0] Nadie más se mueve.
        [one] Se mueve 1 persona más.
       *[other] Se mueven { $n } personas más.
    }
referrer-plan-orders =
    { $n ->
        [one] Los informes cambian en todas las fechas pasadas: se mueve 1 pedido ({ $amount }).
       *[other] Los informes cambian en todas las fechas pasadas: se mueven { $n } pedidos ({ $amount }).
    }
referrer-plan-above =
    { $losing ->
        [one] 1 cuenta superior pierde estas cifras
       *[other] { $losing } cuentas superiores pierden estas cifras
    }, { $gaining ->
        [one] 1 cuenta las gana.
       *[other] { $gaining } cuentas las ganan.
    }
referrer-plan-source =
    { $source ->
        [partner] El origen pasa a ser «Socio».
        [influencer] El origen pasa a ser «Influencer».
        [organic] El origen pasa a ser «Sin recomendación».
       *[customer] El origen pasa a ser «Cliente».
    }
referrer-back = Volver
referrer-change = Cambiar recomendación
referrer-correct = Recomendado por
referrer-correct-hint = Código, correo o número de cuenta de quien recomendó. Déjelo en blanco si no fue nadie.
referrer-reason = Motivo
referrer-reason-hint = Se guarda en el registro de actividad.
referrer-preview = Ver vista previa
referrer-made = Cambios anteriores
referrer-made-caption = Cambios de esta recomendación, los más recientes primero
referrer-made-when = Fecha
referrer-made-from = De
referrer-made-to = A
referrer-made-people = Personas
referrer-made-by = Autor
referrer-made-no-one = Nadie
referrer-undo = Deshacer
referrer-undone-on = Deshecho el { $date }
referrer-changed = Recomendación cambiada.
referrer-undone = Cambio deshecho.

## Applications, the team, the activity log.
applications-title = Solicitudes
applications-lead = Personas que quieren ser socios. Si rechaza a alguien, sigue siendo cliente y su tarjeta vuelve a quedar libre.
applications-caption = Solicitudes abiertas
applications-name = Nombre
applications-kind = Tipo
applications-code = Código reservado
applications-code-new = uno nuevo
applications-since = Desde
applications-until = Hasta
applications-decide = Decidir
applications-approve = Aprobar
applications-approve-name = Aprobar a { $name }
applications-decline = Rechazar
applications-decline-name = Rechazar a { $name }
applications-days =
    { $days ->
        [one] Las solicitudes se rechazan automáticamente al cabo de 1 día.
       *[other] Las solicitudes se rechazan automáticamente al cabo de { $days } días.
    }
applications-none-title = Sin solicitudes
applications-none = Las solicitudes nuevas aparecen aquí. Para admitir a todo el mundo automáticamente, desactive la aprobación.
applications-off-title = Los socios nuevos se aprueban automáticamente
applications-off = Los socios nuevos reciben su código en cuanto se registran. Para revisar antes cada solicitud, active la aprobación.
applications-settings = Cambiar en los ajustes
applications-approved = { $name } ya es socio con el código { $code }.
applications-declined = Solicitud de { $name } rechazada: sigue siendo cliente. La tarjeta vuelve a quedar libre.
users-title = Equipo
users-lead = Las personas que llevan la tienda. No tienen código ni aparecen en los informes.
users-caption = Personas que llevan la tienda
users-name = Nombre
users-email = Correo
users-role = Rol
users-status = Estado
users-since = Desde
users-admin = Administrador
users-admin-hint = Acceso completo.
users-staff = Personal
users-staff-hint = Puede registrar, corregir, cancelar y reembolsar pedidos, cobrar, buscar personas, ver códigos y redes y ayudar con las contraseñas. Sin ajustes, productos ni exportaciones, y sin ganancias, pagos ni solicitudes.
users-add-title = Añadir a alguien al equipo
users-add = Añadir y crear enlace de contraseña
users-add-note = Recibirá un enlace para dárselo a esa persona y que elija su contraseña.
users-active = Cuenta activa
users-disabled = Cuenta desactivada
users-no-password = Aún sin contraseña
users-password = Contraseña
users-password-lead = Cree un enlace de un solo uso para que { $name } elija una contraseña nueva. Caduca en { $minutes } minutos.
users-password-make = Crear enlace de contraseña
users-is-me = Esta es su cuenta. Solo otro administrador puede desactivarla.
users-enable-title = Activar la cuenta de { $name }
users-enable-lead = Podrá iniciar sesión con la misma contraseña de antes.
users-enable = Activar cuenta
users-disable-title = Desactivar esta cuenta
users-disable-lead = La sesión de { $name } se cierra al momento en todas partes y ya no podrá iniciarla. Su actividad sigue en el registro. Puede volver a activar la cuenta más adelante.
users-disable-confirm = Escriba «{ $name }» para confirmar
users-disable = Desactivar cuenta
users-disabled-done = Se ha cerrado la sesión de { $name } en todas partes y ya no puede iniciarla.
users-enabled-done = Cuenta activada.
audit-title = Registro de actividad
audit-lead = Quién hizo qué y cuándo. Las entradas no se pueden cambiar ni borrar.
audit-caption = Actividad, lo más reciente primero
audit-what = Actividad
audit-about = Sobre
audit-details = Detalles
audit-when = Cuándo
audit-server = El servidor
audit-order = Pedido { $no }
audit-earning = Ganancia n.º { $no }
audit-payout = Pago { $no }
audit-terms = Condiciones

## The import of customers and partners.
import-title = Importar personas
import-lead = Traiga clientes y socios de otro sistema, con quién recomendó a quién. Verá una vista previa antes de añadir nada.
import-tiles = En este archivo
import-new-customers = Nuevos clientes
import-new-partners = Nuevos socios
import-referred = Recomendados
import-known = Ya registrados
import-known-note = se omiten
import-credit = Saldo a favor inicial
import-good = El archivo está bien
import-all-known = Todas las personas de este archivo ya están registradas
import-no-phone-caption = Personas que se importan sin número de teléfono
import-row = Fila
import-phone = Teléfono
import-column = Columna
import-problem = Problema
import-ready = Todavía no se ha añadido nada. Cada persona recibe su propio código y el anterior sigue funcionando. Nadie recibe el descuento de primer pedido: ya le han comprado antes. Para elegir contraseña, cree un enlace en la página de cada persona.
import-add =
    { $n ->
        [one] Añadir 1 cuenta
       *[other] Añadir { $n } cuentas
    }
import-other-file = Elegir otro archivo
import-problems =
    { $n ->
        [one] 1 problema. No se ha importado nada.
       *[other] { $n } problemas. No se ha importado nada.
    }
import-problems-many = { $n } problemas; se muestran los primeros { $most }. No se ha importado nada.
import-problems-caption = Problemas, fila por fila
import-problems-note = La fila 1 es el encabezado. Corrija el archivo y vuelva a subirlo.
import-choose = Elegir un archivo
import-file = Archivo CSV
import-file-hint = Hasta { $most } filas. Para más, detenga el servidor y use passalong import accounts.
import-check = Comprobar archivo
import-columns = Columnas
import-columns-lead = La primera fila es el encabezado; el orden da igual. Comas o puntos y comas como separadores; 12.50 o 12,50 para los importes.
import-column-email = Las cuentas que ya existen con este correo se omiten. Puede quedar en blanco si hay un número de teléfono.
import-column-name = Obligatorio. Nombre y apellidos.
import-column-phone = Con prefijo de país, p. ej. +34 612 345 678. Si dos personas comparten un número, se queda con la primera.
import-column-role = «customer» o «partner»; en blanco es cliente.
import-column-kind = Para socios: «partner» o «influencer».
import-column-code = Su código anterior: de 1 a 32 letras y cifras, con guiones, puntos, guiones bajos o espacios en medio. Sigue llevando a esa persona.
import-column-referrer-code = El código de quien recomendó a esta persona, en este archivo o en su tienda.
import-column-joined-at = Una fecha como 2024-05-03 o 03.05.2024, o una hora como 2024-05-03T10:00:00Z; en blanco es hoy.
import-column-credit = Saldo a favor inicial, p. ej. 12,50.
import-done =
    { $n ->
        [one] 1 cuenta añadida.
       *[other] { $n } cuentas añadidas.
    }
import-done-known =
    { $n ->
        [one] 1 cuenta añadida.
       *[other] { $n } cuentas añadidas.
    } { $known ->
        [one] 1 ya estaba registrada.
       *[other] { $known } ya estaban registradas.
    }
import-done-phones = { $done } { $phones }

## An admin views the pages of a member.
view-as-begin = Ver como esta persona
view-as-band = Está viendo las páginas de otra persona
view-as-sees = Ve lo que ve { $name }; no se puede cambiar nada.
view-as-until = Hasta las { $time }.
view-as-end = Dejar de ver

## People who share something with whoever referred them: what was found, and the look that tells whether they are different people.
flags-title = Datos compartidos
flags-earnings = Ganancias
flags-lead = Personas que comparten algo con alguien por encima en su línea de recomendación. Las ganancias de sus pedidos quedan en revisión hasta que usted decida. Muchas veces es solo una familia: apruebe con un clic. Si es la misma persona, anule lo que está en revisión.
flags-in-review = Ganancias en revisión
flags-none-title = Sin datos compartidos
flags-none = Nadie comparte navegador, cuenta de cobro ni titular con quien le recomendó.
flags-settings = Qué comparamos
flags-more = Se muestran los últimos { $most } de { $open }. Aparecen más a medida que los resuelve.
flag-found = Detectado el { $day }
flag-same-device = { $name } y { $other } han usado el mismo navegador
flag-same-payee = { $name } y { $other } cobran en la misma cuenta o dirección
flag-same-holder = { $name } y { $other }: una persona cobra a nombre de la otra, o ambas al mismo nombre
flag-many-sign-ups = { $name } se registró con el código de { $other } cuando muchas otras personas lo hacían en la misma hora
flag-disposable-mail = { $name } usa un correo desechable
flag-cleared = Confirmado por { $who } el { $day }: son personas distintas
flag-switched-off = Terminado el { $day }: esto ya no se compara
flags-reason = Motivo
flags-reason-example = Una pareja que comparte el móvil
flags-release =
    { $earnings ->
        [one] Aprobar la única ganancia que está en revisión solo por esto: { $amount }
       *[other] Aprobar las { $earnings } ganancias que están en revisión solo por esto: { $amount } en total
    }
flags-release-hint = Su plazo de espera sigue como antes.
flags-clear = Son personas distintas
flags-cleared = Guardado. No se volverá a avisar de esto sobre estas personas.
flags-released =
    { $earnings ->
        [one] Guardado. Se ha aprobado 1 ganancia de { $amount }.
       *[other] Guardado. Se han aprobado { $earnings } ganancias, { $amount } en total.
    }
flags-person = Datos compartidos
flags-person-lead = Las ganancias de estos pedidos quedan en revisión hasta que usted decida.
flags-task =
    { $people ->
        [one] 1 persona comparte datos con quien la recomendó
       *[other] { $people } personas comparten datos con quien las recomendó
    }
flags-task-label = Ver
flags-of-review =
    { $people ->
        [one] 1 persona comparte algo con quien la recomendó.
       *[other] { $people } personas comparten algo con quien las recomendó.
    }
flags-rules-title = Autorrecomendación
flags-rules-lead = Cómo se compara a las personas con quienes las recomendaron. Si comparten algo, usted lo verá y lo que ganen sus pedidos queda en revisión hasta que decida. A nadie se le impide registrarse ni comprar.
flags-rule-device = El mismo navegador
flags-rule-device-hint = En un plazo de 90 días. Los navegadores de su equipo y los de la dirección de la propia tienda no cuentan nunca.
flags-rule-payee = El mismo destino de los pagos
flags-rule-payee-hint = Una cuenta bancaria, una dirección de PayPal o una dirección postal.
flags-rule-holder = El nombre en los datos de cobro
flags-rule-holder-hint = Una persona cobra a nombre de la otra, o ambas al mismo nombre.
flags-rule-mail = Correos desechables
flags-rule-mail-hint = Según una lista que se incluye en cada versión.
flags-rule-sign-ups = Más altas por hora con un código que
flags-rule-sign-ups-hint = Déjelo en blanco para no poner límite. Un puesto en una feria puede traer muchas.
privacy-device = El mismo número revela también si alguien se recomienda a sí mismo: al registrarse, iniciar sesión o hacer un pedido, se calcula con él y con un secreto de este servidor una huella, que se guarda con su cuenta durante { $days } días. Así { $shop } puede ver si dos cuentas usan el mismo navegador. De los navegadores de la propia tienda nunca se toma huella.
privacy-compare = Por la misma razón comparamos si quienes se recomendaron entre sí cobran en la misma cuenta o con el mismo nombre, y si un correo es de un servicio de correos desechables. No se rechaza a nadie por ello: lo revisa una persona de la tienda.

## Orders at the shop: the list, and those of one person.
admin-orders-title = Pedidos
admin-orders-csv = CSV
admin-orders-record = Registrar pedido
admin-orders-record-first = Registrar el primer pedido
admin-orders-search = Número, cliente, correo o código
admin-orders-status = Estado
admin-orders-any-status = Todos los estados
admin-orders-caption = Pedidos, los más recientes primero
admin-orders-order = Pedido
admin-orders-number = N.º { $number }
admin-orders-customer = Cliente
admin-orders-referred-by = Recomendado por
admin-orders-net-sales = Ventas netas
admin-orders-total = Total
admin-orders-no-match = Ningún pedido coincide con la búsqueda.
admin-orders-show-all = Ver todos los pedidos
admin-orders-none-title = Aún no hay pedidos
admin-orders-note = Las ventas netas son lo comprado después de descuentos y reembolsos, sin IVA, envío ni propina. Los informes y las ganancias se basan en ellas.
admin-orders-no-earning =
    { $reason ->
        [nobody] sin recomendación
        [suspended] quien recomendó tiene la cuenta suspendida
        [no_rate] sin tarifa acordada
        [months_over] periodo de ganancias terminado
        [orders_over] límite de pedidos alcanzado
        [nothing_earns] sin artículos computables
        [below_minimum] por debajo del pedido mínimo
        [erased] cuenta de quien recomendó borrada
       *[own_order] pedido propio
    }
admin-orders-of-person =
    { $n ->
        [0] Aún no hay pedidos pagados
        [one] Un pedido pagado, ventas netas { $amount }
       *[other] { $n } pedidos pagados, ventas netas { $amount }
    }
admin-orders-discount-given = Su próximo pedido lleva el descuento de primer pedido.

## Orders at the shop: one order.
admin-order-title = Pedido { $number }
admin-order-due = Por cobrar: { $amount }
admin-order-method = Forma de pago
admin-order-reference = Referencia
admin-order-reference-hint = Por ejemplo, un número de tique.
admin-order-record-payment = Registrar cobro
admin-order-items = Artículos del pedido
admin-order-referred-by = Recomendado por [a]{ $name }[/a]
admin-order-earning-commission = { $amount } de comisión
admin-order-earning-credit = { $amount } de saldo a favor
admin-order-earning-none = Este pedido no genera ganancias
admin-order-earning-share = { $rate } de { $base }.
admin-order-earning-share-left = { $rate } de { $base }, después de reembolsos.
admin-order-earning-flat = { $amount } por pedido.
admin-order-earning-flat-left = { $amount } por pedido, reducido en proporción a los reembolsos: quedan { $left } de { $all }.
admin-order-earning-open = Se gana cuando se paga el pedido.
admin-order-earning-cancelled = No se ganó nada: el pedido se canceló.
admin-order-earning-reversed = Anulado por un administrador.
admin-order-earning-in-review = En revisión: { $reason }.
admin-order-earning-pending = Disponible el { $day } si no se devuelve nada.
admin-order-none-nobody = { $buyer } se registró sin código.
admin-order-none-suspended = { $earner } recomendó a { $buyer }, pero su cuenta estaba suspendida cuando se hizo el pedido.
admin-order-none-no-rate = { $earner } recomendó a { $buyer }, pero no había tarifa en ese momento.
admin-order-none-months-over = { $earner } recomendó a { $buyer }, pero los meses en que gana ya habían terminado.
admin-order-none-orders-over = { $earner } recomendó a { $buyer } y ya ha ganado por el máximo de sus pedidos.
admin-order-none-nothing-earns = { $earner } recomendó a { $buyer }, pero ningún artículo de este pedido es computable.
admin-order-none-below-minimum = { $earner } recomendó a { $buyer }, pero el importe computable de este pedido no llega al mínimo.
admin-order-none-erased = La cuenta que recomendó a { $buyer } se borró y ya no gana.
admin-order-none-own-order = { $buyer } tenía otra cuenta, que recomendó a esta. Nadie gana con sus propios pedidos.
admin-order-refunds = Reembolsos
admin-order-refunds-caption = Reembolsos, los más antiguos primero
admin-order-refund-date = Fecha
admin-order-refund-how = Forma
admin-order-refund-items = Por artículos
admin-order-refund-amount = Importe
admin-order-refund-by = por { $name }
admin-order-refund-tax = { $label }: { $amount }
admin-order-change-note = Al editarlo se mantienen el descuento y las tarifas originales y se registra la diferencia.
admin-order-cancel-note = Al cancelarlo se devuelve el saldo a favor, y también el descuento si otro pedido no lo ha usado ya.
admin-order-refund = Reembolsar
admin-order-edit = Editar pedido
admin-order-cancel = Cancelar pedido
admin-order-cancel-title = ¿Cancelar el pedido { $number }?
admin-order-cancel-text = No se ha pagado nada, así que no se reembolsa nada. El descuento y el saldo a favor usados se devuelven. El pedido sigue en su lista.
admin-order-details = Datos
admin-order-history = Historial
admin-order-system = El sistema
admin-order-event = [b]{ $who }[/b] { $what }
admin-order-event-detail = [b]{ $who }[/b] { $what }: { $detail }
admin-order-customer = Cliente
admin-order-placed = Realizado
admin-order-recorded-by = Registrado por
admin-order-the-customer = El cliente
admin-order-source = Origen
admin-order-external = Número de pedido externo
admin-order-paid-at = Pagado
admin-order-paid-how = { $when }, { $how }
admin-order-cancelled-at = Cancelado
admin-order-ordinal = Pedido pagado del cliente
admin-order-ordinal-number = N.º { $n }
admin-order-net-sales = Ventas netas
admin-order-net-sales-left = Ventas netas tras reembolsos
admin-order-eligible = Importe computable
admin-order-terms = Condiciones
admin-order-terms-version = Versión { $version } (vigente al hacer el pedido)
admin-order-note = Nota
admin-order-payment-recorded = Cobro registrado.
admin-order-payment-known = Este cobro ya estaba registrado.
admin-order-cancelled = Pedido cancelado. El descuento y el saldo a favor usados se han devuelto.

## Orders at the shop: recording and editing one.
order-form-fix = Corrija los campos marcados abajo.
order-form-custom-amount = Importe libre
order-form-custom-amount-hint = Para artículos que no están en su catálogo.
order-form-tax = El IVA es del { $rate }.
order-form-amount-kind = El importe es
order-form-rest = Envío, propina y nota
order-form-shipping = Envío
order-form-tip = Propina
order-form-note = Nota
order-form-items = Artículos
order-form-cancel = Cancelar
order-edit-title = Editar el pedido { $number }
order-edit-lead = El descuento, las tarifas y el saldo a favor originales no cambian. Se registra la diferencia.
order-edit-price-of = Precio de { $name }
order-edit-remove-hint = Ponga 0 para quitarlo.
order-edit-add = Añadir artículos
order-edit-paid = Este pedido está pagado. A continuación verá cuánto cobrar o devolver.
order-edit-save = Guardar cambios
order-edit-saved = Pedido actualizado.
order-edit-saved-collect = Pedido actualizado. Cobre { $amount } más.
order-edit-saved-return = Pedido actualizado. Devuelva { $amount }.
order-edit-saved-due = Pedido actualizado. Por cobrar: { $amount }.
order-record-title = Registrar pedido
order-record-step-customer = Cliente
order-record-step-order = Pedido
order-record-who = ¿Para quién es este pedido?
order-record-search = Nombre, correo, teléfono o código
order-record-search-hint = También puede escanear el código de su móvil.
order-record-find = Buscar
order-record-newest = Últimos clientes
order-record-found = Resultados
order-record-found-caption = Personas para las que registrar un pedido
order-record-found-name = Nombre
order-record-found-code = Código
order-record-found-joined = Alta
order-record-more = Más de { $n } resultados. Siga escribiendo.
order-record-all-customers = Ver todos los clientes
order-record-for = Pedido para { $name }
order-record-other-customer = Elegir otro cliente
order-record-amount = Importe
order-record-credit = Saldo a favor
order-record-paid = Cobro
order-record-external-hint = De su caja o tienda online. No se puede repetir.
order-record-review = Revisar pedido
order-record-review-lead = Pedido para { $name }. Todavía no está guardado.
order-record-order = Pedido
order-record-save = Guardar pedido
order-record-save-paid = Guardar como pagado
product-category = Categoría
product-category-hint = Los productos de una categoría aparecen juntos al hacer un pedido.
product-picture = Foto
product-picture-now = Foto actual
product-picture-file = Archivo de imagen
product-picture-hint = PNG, JPEG o WebP; se recorta en forma cuadrada. { $limit }
product-picture-save = Subir foto
product-picture-remove = Quitar foto
product-picture-saved = Foto guardada.
product-picture-removed = Foto quitada.
products-order = Orden
products-up = Subir { $name }
products-down = Bajar { $name }
products-order-hint = En los pedidos, los productos aparecen en este orden. En el borde de una categoría, la flecha mueve la categoría entera.
log-field-category = categoría
log-field-picture = foto
log-field-position = orden
column-category = Categoría
order-record-edit = Editar
order-record-saved = Pedido guardado.
order-record-saved-before = Este pedido ya estaba guardado.

## Refunding an order.
refund-title = Reembolsar el pedido { $number }
refund-left = Aún se pueden reembolsar { $amount }.
refund-amount = Reembolsar { $amount }
refund-how-money = En dinero
refund-how-credit = En saldo a favor
refund-how-both = { $money } en dinero, { $credit } en saldo a favor
refund-edit = Editar
refund-by-hand = Devuelva usted el dinero, en efectivo, con tarjeta o por transferencia. Aquí solo se registra.
refund-rest = Importes y motivo
refund-reason = Motivo
refund-reason-hint = Se guarda con el reembolso y aparece en el extracto de quien ganó con el pedido.
refund-review = Revisar reembolso
refund-cancel = Cancelar
refund-recorded = Reembolso registrado.

## Products.
products-title = Productos
products-csv = CSV
products-new = Nuevo producto
products-lead =
    { $n ->
        [one] Un producto a la venta.
       *[other] { $n } productos a la venta.
    } { $tax ->
        [included] Los precios incluyen el IVA.
       *[added] Los precios son sin IVA.
    }
products-caption = Productos
products-name = Nombre
products-tax = IVA
products-price = Precio
products-none-title = Aún no hay productos
products-none = Puede registrar pedidos solo con un importe. Añada productos para que los clientes pidan por internet y su equipo solo tenga que tocar, no teclear.
products-add-first = Añadir su primer producto
product-no-earnings = Sin ganancias
product-no-discount = Sin descuento
product-archived = Archivado
product-name = Nombre
product-name-hint = Es el nombre que ven los clientes.
product-price =
    { $tax ->
        [included] Precio con IVA
       *[added] Precio sin IVA
    }
product-tax-rate = Tipo de IVA
product-sku = Referencia
product-sku-hint = Su código de artículo.
product-earns = Genera comisión y saldo a favor
product-add = Añadir producto
product-save = Guardar
product-cancel = Cancelar
product-restore-title = Volver a venderlo
product-restore-text = Vuelve al catálogo con este nombre y este precio.
product-restore = Recuperar
product-archive-title = Archivar producto
product-archive-text = Deja de verse en el catálogo. Los pedidos anteriores lo conservan y puede recuperarlo.
product-archive = Archivar
product-added = { $name } añadido.
product-saved = Guardado. Los pedidos existentes mantienen sus precios.
product-is-archived = Archivado. Los pedidos anteriores lo conservan.
product-is-restored = De nuevo en el catálogo.

## Settings: the shop, its look and its address.
settings-title = Ajustes
settings-shop-save = Guardar tienda
settings-saved = Guardado.
settings-shop = Tienda
settings-name = Nombre
settings-name-hint = Aparece en todas las páginas, invitaciones y tarjetas.
settings-contact = Datos de contacto
settings-contact-hint = Aparecen al pie de todas las páginas y en las de ayuda. Dirección, teléfono u horario.
settings-currency = Moneda
settings-currency-hint = No se puede cambiar cuando ya hay pedidos o precios.
settings-time-zone = Zona horaria
settings-time-zone-hint = Se usa para fechas e informes. Si la cambia, las altas pasadas pueden caer en otro día; los escaneos pasados no se mueven.
settings-language = Idioma
settings-language-hint = Para las tarjetas impresas, las liquidaciones, su equipo y quienes usan un navegador en otro idioma.
settings-colour = Color principal
settings-colour-typed = Código hexadecimal
settings-colour-typed-hint = Tiene prioridad sobre el selector de color.
settings-colour-save = Guardar color
settings-colour-moved = Ajustamos su color para que se lea bien en modo claro y oscuro.
settings-colour-fine = Su color se lee bien en modo claro y oscuro.
settings-swatch-light = Modo claro: { $colour }
settings-swatch-dark = Modo oscuro: { $colour }
settings-swatch-join = Registrarse
settings-swatch-off = { $rate } de descuento
settings-logo = Logotipo
settings-logo-now = Logotipo actual
settings-logo-hint = PNG, JPEG o WebP; mejor apaisado. { $limit } Sustituye al nombre en la parte superior de todas las páginas.
settings-logo-save = Subir logotipo
settings-logo-remove = Quitar logotipo
settings-logo-removed = Logotipo quitado.
settings-address = Dirección web
settings-address-lead = Se imprime en todas las tarjetas y se usa en todos los enlaces. Cámbiela solo si pasa a otro dominio.
settings-address-working = Funciona
settings-address-working-text = Comprobada el { $day }: funciona.
settings-address-confirmed = Confirmada
settings-address-confirmed-text = Confirmada a mano el { $day }.
settings-address-unchecked = Sin comprobar
settings-address-unchecked-text = La comprobaremos antes de que imprima.
settings-address-fixed = Se define en la configuración del servidor ([b]--base-url[/b], [b]PASSALONG_BASE_URL[/b] o [b]base_url[/b] en config.toml). Cámbiela allí.
settings-address-field = Dirección
settings-address-field-hint = Por ejemplo, https://shop.example. Tras un cambio, puede que tenga que volver a iniciar sesión.
settings-address-stranded = Estos códigos se imprimieron con otra dirección. Dejarán de funcionar si esa dirección ya no lleva aquí:
settings-address-batch =
    { $n ->
        [one] [a]{ $name }[/a]: un código, impreso el { $day } con { $address }
       *[other] [a]{ $name }[/a]: { $n } códigos, impresos el { $day } con { $address }
    }
settings-address-confirm = Escriba { $address } para confirmar
settings-address-save = Guardar dirección
settings-address-former = Direcciones anteriores
settings-address-until = Hasta el { $day }

## Settings: the terms of the program.
settings-terms = Condiciones del programa
settings-terms-lead = Vigentes desde el { $day }. Los cambios se aplican a los pedidos nuevos; los existentes mantienen sus condiciones.
settings-terms-partner = Comisión de socios
settings-terms-partner-hint = Un porcentaje de lo que compran las personas recomendadas, o un importe fijo por pedido.
settings-terms-influencer = Comisión de influencers
settings-terms-influencer-hint = Para influencers.
settings-terms-customer = Saldo a favor de clientes
settings-terms-customer-hint = Para clientes que recomiendan a amigos.
settings-terms-discount = Descuento de primer pedido
settings-terms-discount-hint = Para quien se registra con un código.
settings-terms-waiting = Plazo de espera
settings-terms-waiting-hint = Días entre el cobro y la liberación. Como máximo, { $most }.
settings-terms-days = días
settings-terms-more = Más reglas
settings-terms-lasts = Cuánto tiempo se gana con cada cliente
settings-terms-lasts-lead = Siempre, durante los primeros pedidos pagados del cliente o durante sus primeros meses desde el alta.
settings-terms-lasts-partner = Los socios ganan
settings-terms-lasts-influencer = Los influencers ganan
settings-terms-lasts-customer = Los clientes ganan
settings-terms-forever = Siempre
settings-terms-first-orders = Primeros pedidos
settings-terms-first-months = Primeros meses
settings-terms-unit-label = { $what }: como porcentaje o importe por pedido
settings-terms-span-label = { $what } con cada cliente
settings-terms-number-label = { $what }: número de pedidos o meses
settings-terms-cap = Tope por pedido
settings-terms-minimum-order = Pedido mínimo
settings-terms-discount-cap = Descuento máximo
settings-terms-discount-days = Válido durante
settings-terms-discount-days-hint = Desde el alta. Déjelo en blanco para no poner límite.
settings-terms-credit = Saldo a favor
settings-terms-credit-share = Puede cubrir hasta
settings-terms-credit-share-hint = De un pedido. { $all } es el pedido entero.
settings-terms-credit-days = Caduca a los
settings-terms-credit-days-hint = Desde que está disponible. Déjelo en blanco para que no caduque.
settings-terms-orders = Pedidos y pagos
settings-terms-review = Revisar ganancias de más de
settings-terms-review-hint = Quedan en revisión hasta que alguien las aprueba. Déjelo en blanco para no revisar ninguna.
settings-terms-timeout = Cancelar pedidos sin pagar a los
settings-terms-timeout-hint = El descuento o el saldo reservados se devuelven.
settings-terms-payout = Pago mínimo
settings-terms-payout-hint = Los saldos menores pasan al siguiente pago.
settings-terms-saved = Guardado. Las nuevas condiciones se aplican a los pedidos que se hagan a partir de ahora.
settings-terms-same = No hay cambios que guardar.

## Settings: earlier terms, rule by rule.
settings-versions =
    { $n ->
        [one] Una versión anterior
       *[other] { $n } versiones anteriores
    }
settings-version-span = Del { $from } al { $to }
settings-version-summary =
    { $days ->
        [0] Socios { $partner }, influencers { $influencer }, clientes { $customer }, primer pedido { $discount }, sin plazo de espera
        [one] Socios { $partner }, influencers { $influencer }, clientes { $customer }, primer pedido { $discount }, plazo de espera de 1 día
       *[other] Socios { $partner }, influencers { $influencer }, clientes { $customer }, primer pedido { $discount }, plazo de espera de { $days } días
    }
settings-version-changed = cambiado después
settings-rule-partners = Los socios ganan
settings-rule-influencers = Los influencers ganan
settings-rule-customers = Los clientes ganan
settings-rule-earned = { $what }
settings-rule-earned-credit = { $what }, como saldo a favor
settings-rule-nothing = Nada
settings-rule-newcomers = Los nuevos clientes reciben
settings-rule-discount = { $what }
settings-rule-no-discount = Sin descuento
settings-rule-waiting = Plazo de espera
settings-rule-waiting-days =
    { $n ->
        [0] Ninguno
        [one] Un día desde el cobro
       *[other] { $n } días desde el cobro
    }
settings-rule-review = Revisión antes del pago
settings-rule-review-above = Ganancias de más de { $amount }
settings-rule-no-review = Ninguna
settings-rule-credit-share = El saldo a favor puede cubrir
settings-rule-credit-share-of = { $rate } de un pedido
settings-rule-credit-days = El saldo a favor caduca
settings-rule-credit-days-after =
    { $n ->
        [one] Un día después de estar disponible
       *[other] { $n } días después de estar disponible
    }
settings-rule-credit-never = Nunca
settings-rule-timeout = Pedidos sin pagar
settings-rule-timeout-after =
    { $n ->
        [one] Se cancelan al cabo de un día
       *[other] Se cancelan al cabo de { $n } días
    }
settings-rule-payout = Pago mínimo
settings-rule-payout-from = { $amount } o más
settings-rule-payout-any = Cualquier importe

## Settings: prices, partners and scans.
settings-prices = Precios e IVA
settings-prices-include = Los precios incluyen el IVA
settings-prices-include-hint = Los clientes pagan el precio que ven. Si está desactivado, el IVA se suma aparte. Los pedidos existentes no cambian.
settings-tax-rate = Tipo de IVA habitual
settings-tax-rate-hint = Para importes libres y productos sin tipo propio.
settings-rules = Socios y escaneos
settings-approve-partners = Aprobar socios nuevos
settings-approve-partners-hint = Los socios nuevos esperan en Solicitudes hasta que usted los apruebe; su código queda reservado. Si está desactivado, reciben el código al momento.
settings-fold-scans = Ignorar escaneos repetidos
settings-fold-scans-hint =
    { $minutes ->
        [one] Los escaneos de un código con el mismo móvil en un minuto cuentan como uno. Usa una cookie de corta duración (figura en su página de privacidad).
       *[other] Los escaneos de un código con el mismo móvil en { $minutes } minutos cuentan como uno. Usa una cookie de corta duración (figura en su página de privacidad).
    }

## Backups: a page of the settings.
backups-title = Copias de seguridad
backups-lead = Una copia de seguridad lo contiene todo. Cada una se abre y se comprueba después de guardarla.
backups-now = Hacer copia ahora
backups-made = Copia de seguridad hecha y comprobada.
backups-going = Haciendo la copia de seguridad. Recargue esta página en unos minutos para ver el resultado.
backups-running = Se está haciendo una copia de seguridad.
backups-caption = Copias de seguridad, las más recientes primero
backups-when = Fecha
backups-by = Motivo
backups-by-schedule = Programada
backups-by-button = A petición
backups-result = Resultado
backups-size = Tamaño
backups-none = Aún no hay copias de seguridad. La primera se hace a la hora programada o cuando usted la pida.
backups-good = Correcta
backups-gone = Eliminada a mano
backups-no-room = Disco lleno
backups-not-written = Fallida
backups-promise-broken = Requiere atención
backups-worry-no-room = No había sitio para la última copia de seguridad. Libere espacio en el disco y haga una copia.
backups-worry-not-written = La última copia de seguridad falló. El motivo está en el registro del servidor.
backups-worry-promise-broken = La última copia de seguridad está completa, pero la comprobación encontró un problema en ella y, por tanto, en su tienda. Ejecute «passalong check» en el servidor.
backups-worry-overdue = No se hace ninguna copia de seguridad desde el { $day }. El motivo está en el registro del servidor.
backups-schedule = Programación
backups-hour = Cada día a partir de las
backups-hour-hint = Dentro de esa hora. Si el servidor está apagado, se hace al volver a arrancar.
backups-never = Nunca
backups-keep = Conservar
backups-keep-hint = Cuántas copias programadas conservar, { $most } como máximo. Las más antiguas se eliminan. Las que usted pidió se quedan hasta que las elimine.
backups-schedule-save = Guardar programación
backups-schedule-saved = Programación guardada.
backups-away = Guarde una copia en otro sitio
backups-away-text = Una copia en el mismo disco ayuda tras un error, pero no si el disco se estropea o roban el ordenador. Descargue una de vez en cuando o copie la carpeta a otro sitio cada noche.
backups-folder = Carpeta:
backup-title = Copia de seguridad
backup-download = Descargar
backup-download-text = Una copia de seguridad contiene todos los nombres, direcciones y cuentas. Guárdela donde solo usted pueda leerla.
backup-password = Su contraseña
settings-backups = Copias de seguridad
settings-backups-text = Cuándo se hacen las copias, cuáles hay y un botón para hacer una ahora.
settings-backups-open = Ver copias

## The manual, as it came with the program.
help-title = Ayuda
help-lead = Viene con su versión de Passalong y funciona sin conexión.
help-contents = En esta página
help-about-running = Instalación, puesta en línea, copias de seguridad, actualizaciones, cambio de ordenador y solución de problemas.
help-about-people = Quién puede hacer qué, y cómo añadir, cambiar, suspender, fusionar y borrar personas.
help-about-counting = Qué cuenta como escaneo y cómo se calcula cada céntimo.
help-about-bookkeeping = Impuestos, ventas, saldos y pagos en archivos.
help-about-performance = Cómo rinde con muchas personas y pedidos.

## The choice of a language, in the footer of public pages and on /accounts.
language-label = Idioma
language-browser = Idioma de mi navegador
language-shop = Idioma de la tienda
language-save = Guardar idioma
language-saved = Guardado.

## What `passalong import accounts` prints.

cli-email-taken = Ya existe una cuenta con este correo. «passalong admin reset-password» le da una contraseña nueva.
cli-admin-created = { $name } ya es admin e inicia sesión con { $email }.
cli-email-unknown = Ninguna cuenta que pueda iniciar sesión tiene el correo { $email }.
cli-password-set = { $email } tiene una contraseña nueva y su sesión se cerró en todas partes.
cli-reset-link = Si los intentos fallidos de otra persona bloquean la contraseña nueva, este enlace da acceso a la primera persona que lo abra en { $minutes } minutos:
cli-password = Contraseña:
cli-password-again = Repita la contraseña:
cli-passwords-differ = Las dos contraseñas son distintas. No se cambió nada.
cli-restored = { $file } está en su sitio.
cli-restore-kept = La base de datos anterior se conserva como { $file }.
cli-restore-not-compared = No había ningún archivo { $file } con el que compararla.
cli-import-rows = { $n } filas
cli-import-row = fila { NUMBER($row, useGrouping: "false") }: { $what }
cli-import-cell = fila { NUMBER($row, useGrouping: "false") }, { $column }: { $what }
cli-import-more-phones =
    { $n ->
        [one] y una persona más sin número de teléfono, porque ya lo tiene otra
       *[other] y { $n } personas más sin número de teléfono, porque ya lo tiene otra
    }
cli-import-would-add = todo en orden: se añadirían { $added }, ya están { $known }
cli-import-added = añadidos: { $added }; ya estaban: { $known }
cli-import-problems =
    { $n ->
        [one] un problema; no se ha cambiado nada
       *[other] { $n } problemas; no se ha cambiado nada
    }

## Look: invitation and sharing

preview-shop-title = Programa de recomendaciones de { $shop }
picture-inviter = Invitación de { $inviter }
picture-invited-to = Una invitación a { $shop }
picture-invited = Una invitación para usted
picture-scan = Regístrese con mi código
home-friends-credit = Amigos: saldo a favor
home-partners-cash = Socios: dinero
join-partner-paid = Su comisión se le paga en dinero.
share-more = Más formas de compartir
share-story = Imagen para historias
referrals-to-payout = Faltan { $amount } para su próximo pago. Los pagos empiezan en { $minimum }.
referrals-in-payout = Alcanza para un pago: llegará con el próximo.
referrals-week = Nuevo esta semana
referrals-week-note = altas en los últimos 7 días
referrals-people-all = Ver las { $all }
referrals-milestone-first = { $name } es su primera recomendación. ¡Enhorabuena!
referrals-milestone = { $name } es su recomendación número { $n }. ¡Gracias por correr la voz!
referrals-needs-payee = Alcanza para un pago. Indique sus [a]datos de pago[/a] para recibirlo.

## Look: paper
## What stands on cards and posters is in the shop's language. The two lines are at most 60 characters long and bear no figure.

card-line-partner = Recomiéndenos y gane dinero
card-line-influencer = Recomiéndenos a sus seguidores y gane dinero
print-own-line = { $name } le invita.

batch-new-line-hint = Se imprime en grande; p. ej., «Recomiende nuestro pan y gane dinero». Déjela en blanco para usar la nuestra. No ponga porcentajes: el papel no cambia cuando cambian sus condiciones.
card-preview-label = Vista previa de una tarjeta
card-preview-note = El código es solo una muestra. El papel y el diseño se eligen al imprimir.
batch-print-not-yet = Puede verlo todo. Para imprimir, su tienda necesita una dirección https:// pública, y { $address } no lo es.
batch-print-other-paper = Otros tamaños de papel
batch-print-design = Diseño
print-design =
    { $design ->
        [ticket] Vale
        [picture] Dibujo
       *[plain] Sencillo
    }
batch-print-logo = Logotipo en el centro de los códigos QR
batch-print-logo-hint = Los códigos llevan entonces más margen y se siguen escaneando bien.
batch-print-no-logo = [a]Suba su logotipo[/a] para verlo en tarjetas y carteles.
batch-print-mixed = Primero { $unclaimed } códigos libres y después { $claimed } asignados. Un código asignado recomienda en nombre de quien lo tiene: entrégueselo solo a esa persona.

## Look: first week, set-up, settings

setup-country = País
setup-country-other = Otro país
setup-country-fill = Rellenar
setup-country-hint = Rellena lo habitual en ese país. Puede cambiarlo todo.
setup-paper-a4 = Rellena lo habitual en ese país; puede cambiarlo todo. Las tarjetas se imprimen en papel A4.
setup-paper-letter = Rellena lo habitual en ese país; puede cambiarlo todo. Las tarjetas se imprimen en papel carta.
setup-language = Idioma
setup-language-hint = Para su equipo, las tarjetas y las liquidaciones.
setup-tax-one = En su país es habitual el { $rate }. Déjelo vacío si no cobra IVA.
setup-tax-two = En su país es habitual el { $first } o el { $second }. Déjelo vacío si no cobra IVA.
setup-tax-include-hint = Como en sus etiquetas. Si no, el IVA se añade.
setup-sample = Su invitación
setup-sample-note = Lo que se ve al escanear un código. Añada su color y su logotipo más adelante, en Ajustes.
setup-sample-shop = Su tienda
setup-sample-friend = Pat
settings-tab-shop = Tienda
settings-tab-brand = Marca
settings-tab-program = Programa
settings-tab-orders = Pedidos e IVA
settings-tab-address = Dirección
settings-program-save = Guardar programa
settings-orders-save = Guardar pedidos e IVA
settings-colour-pick = Color
settings-colour-looks = Así se ve
settings-logo-file = Imagen
settings-address-state = Dirección actual
settings-example-title = Por ejemplo
settings-example = Un pedido de { $order }: el amigo paga { $pays }, Pat gana { $earns }.
settings-example-note = El primer pedido de un amigo recomendado por Pat, que es socio. Se calcula como cualquier pedido real.
settings-example-order = Pedido
settings-example-discount = Descuento de primer pedido
settings-example-pays = El amigo paga
settings-example-tax = De ello, IVA
settings-example-partner = Un socio gana
settings-example-influencer = Un influencer gana
settings-example-customer = Un cliente gana, como saldo
settings-example-keep = Le queda, tras la comisión de un socio
first-week-title = Su primera semana
first-week-progress = { $done } de { $all } hechos
first-week-hide = Ocultar
first-week-done = Hecho
first-week-batch = Primeras tarjetas
first-week-shop = Configurar su tienda
first-week-shop-text = Nombre, moneda y porcentajes.
first-week-shop-link = Ajustes
first-week-address = Preparar su dirección web
first-week-address-text = Va en todas las tarjetas impresas, así que debe ser pública y empezar por https.
first-week-address-link = Comprobar dirección
first-week-cards = Imprimir { $n } tarjetas
first-week-cards-text = Para el mostrador y para quien aprecia su tienda.
first-week-cards-link = Crear tarjetas
first-week-partner = Conseguir su primer socio
first-week-partner-text = La primera persona que escanee una tarjeta puede quedarse el código, compartirlo y ganar.
first-week-partner-link = Ver tarjetas
first-week-sale = Registrar su primera venta
first-week-sale-text = Busque o añada al cliente e indique lo que compró.
first-week-sale-link = Registrar un pedido
log-field-first-week = lista de la primera semana
language-name = Español
language-formats = es-ES
currency-name =
    { $code ->
        [AED] dírham de los Emiratos Árabes Unidos
        [AFN] afgani afgano
        [ALL] lek albanés
        [AMD] dram armenio
        [AOA] kuanza angoleño
        [ARS] peso argentino
        [AUD] dólar australiano
        [AWG] florín arubeño
        [AZN] manat azerbaiyano
        [BAM] marco convertible de Bosnia y Herzegovina
        [BBD] dólar barbadense
        [BDT] taka bangladesí
        [BHD] dinar bareiní
        [BIF] franco burundés
        [BMD] dólar bermudeño
        [BND] dólar bruneano
        [BOB] boliviano
        [BRL] real brasileño
        [BSD] dólar bahameño
        [BTN] gultrum butanés
        [BWP] pula botsuano
        [BYN] rublo bielorruso
        [BZD] dólar beliceño
        [CAD] dólar canadiense
        [CDF] franco congoleño
        [CHF] franco suizo
        [CLP] peso chileno
        [CNY] yuan renminbi
        [COP] peso colombiano
        [CRC] colón costarricense
        [CUP] peso cubano
        [CVE] escudo de Cabo Verde
        [CZK] corona checa
        [DJF] franco yibutiano
        [DKK] corona danesa
        [DOP] peso dominicano
        [DZD] dinar argelino
        [EGP] libra egipcia
        [ERN] nakfa eritreo
        [ETB] bir etíope
        [EUR] euro
        [FJD] dólar fiyiano
        [FKP] libra malvinense
        [GBP] libra esterlina
        [GEL] lari georgiano
        [GHS] cedi ghanés
        [GIP] libra gibraltareña
        [GMD] dalasi gambiano
        [GNF] franco guineano
        [GTQ] quetzal guatemalteco
        [GYD] dólar guyanés
        [HKD] dólar hongkonés
        [HNL] lempira hondureño
        [HTG] gurde haitiano
        [HUF] forinto húngaro
        [IDR] rupia indonesia
        [ILS] nuevo séquel israelí
        [INR] rupia india
        [IQD] dinar iraquí
        [IRR] rial iraní
        [ISK] corona islandesa
        [JMD] dólar jamaicano
        [JOD] dinar jordano
        [JPY] yen japonés
        [KES] chelín keniano
        [KGS] som kirguís
        [KHR] riel camboyano
        [KMF] franco comorense
        [KPW] won norcoreano
        [KRW] won surcoreano
        [KWD] dinar kuwaití
        [KYD] dólar de las Islas Caimán
        [KZT] tengue kazajo
        [LAK] kip laosiano
        [LBP] libra libanesa
        [LKR] rupia esrilanquesa
        [LRD] dólar liberiano
        [LSL] loti lesotense
        [LYD] dinar libio
        [MAD] dírham marroquí
        [MDL] leu moldavo
        [MGA] ariari malgache
        [MKD] dinar macedonio
        [MMK] kiat de Myanmar
        [MNT] tugrik mongol
        [MOP] pataca macaense
        [MRU] uguiya mauritano
        [MUR] rupia mauriciana
        [MVR] rufiya maldiva
        [MWK] kuacha malauí
        [MXN] peso mexicano
        [MYR] ringit malasio
        [MZN] metical mozambiqueño
        [NAD] dólar namibio
        [NGN] naira nigeriano
        [NIO] córdoba oro
        [NOK] corona noruega
        [NPR] rupia nepalí
        [NZD] dólar neozelandés
        [OMR] rial omaní
        [PAB] balboa panameño
        [PEN] sol peruano
        [PGK] kina papú
        [PHP] peso filipino
        [PKR] rupia pakistaní
        [PLN] esloti polaco
        [PYG] guaraní paraguayo
        [QAR] rial catarí
        [RON] leu rumano
        [RSD] dinar serbio
        [RUB] rublo ruso
        [RWF] franco ruandés
        [SAR] rial saudí
        [SBD] dólar salomonense
        [SCR] rupia seychellense
        [SDG] libra sudanesa
        [SEK] corona sueca
        [SGD] dólar singapurense
        [SHP] libra de Santa Elena
        [SLE] leona sierraleonesa
        [SOS] chelín somalí
        [SRD] dólar surinamés
        [SSP] libra sursudanesa
        [STN] dobra santotomense
        [SVC] colón salvadoreño
        [SYP] libra siria
        [SZL] lilangeni esuatiní
        [THB] bat tailandés
        [TJS] somoni tayiko
        [TMT] manat turcomano
        [TND] dinar tunecino
        [TOP] paanga tongano
        [TRY] lira turca
        [TTD] dólar de Trinidad y Tobago
        [TWD] nuevo dólar taiwanés
        [TZS] chelín tanzano
        [UAH] grivna ucraniana
        [UGX] chelín ugandés
        [USD] dólar estadounidense
        [UYU] peso uruguayo
        [UZS] sum uzbeko
        [VND] dong vietnamita
        [VUV] vatu vanuatense
        [WST] tala samoano
        [XAF] franco CFA de África Central
        [XCD] dólar del Caribe Oriental
        [XCG] florín caribeño
        [XOF] franco CFA de África Occidental
        [XPF] franco CFP
        [YER] rial yemení
        [ZAR] rand sudafricano
        [ZMW] kuacha zambiano
        [ZWG] oro zimbabuense
       *[other] { $code }
    }

## Look: home

home-good-morning = Buenos días, { $name }
home-good-afternoon = Buenas tardes, { $name }
home-good-evening = Buenas noches, { $name }
home-record-order = Registrar un pedido
home-print-cards = Imprimir tarjetas
home-sales = Ventas por recomendación, últimos 30 días
home-up-by = ▲ { $percent } % frente a los 30 días anteriores ({ $was })
home-down-by = ▼ { $percent } % frente a los 30 días anteriores ({ $was })
home-up = ▲ desde { $was } en los 30 días anteriores
home-down = ▼ desde { $was } en los 30 días anteriores
home-even = Igual que en los 30 días anteriores
home-share = Parte de sus ventas
home-share-note = de { $value } de ventas netas
home-cost = Coste de recompensas
home-cost-note = { $percent } de estas ventas
home-by-code = Escaneos → altas
home-by-code-note =
    { $scans ->
        [one] { $n } de 1 escaneo
       *[other] { $n } de { $scans } escaneos
    }
home-hint = Ventas netas a clientes recomendados, descontados descuentos y reembolsos. El coste incluye las comisiones y el saldo a favor ganados en estos días, menos lo anulado.
home-chart = Ventas por recomendación al día
home-chart-label = Ventas por recomendación
task-payday =
    { $n ->
        [one] Pagar { $amount } a 1 socio
       *[other] Pagar { $amount } a { $n } socios
    }
task-payday-below =
    { $n ->
        [one] 1 más no llega al mínimo de { $minimum }.
       *[other] { $n } más no llegan al mínimo de { $minimum }.
    }
admin-home-pay = Pagar a los socios
task-application = { $name } ha enviado una solicitud de socio
task-application-since = Solicitud: { $when }
admin-home-view-applications = Ver solicitudes
admin-home-review-earnings = Revisar ganancias
admin-home-review-people = Revisar personas
task-old-address-one = Sus códigos solo funcionan mientras { $address } siga llevando aquí.
task-old-address-many = Sus códigos solo funcionan mientras esas direcciones sigan llevando aquí.
overview-all-partners = Ver todos los socios
overview-all-customers = Ver todos los clientes
overview-all-batches = Ver todos los lotes

## Look: order form and products

order-pick-usual = Habituales
order-pick-other = Otros
order-pick-all = Todos
order-pick-search = Buscar productos
order-pick-categories = Categorías
order-pick-none = Ningún producto coincide.
order-pick-add = Añadir
order-pick-add-one = Añadir { $name }
order-pick-less = Uno menos: { $name }
order-cart-items =
    { $n ->
        [one] 1 artículo
        [many] { $n } artículos
       *[other] { $n } artículos
    }
order-cart-empty = Aún no ha añadido nada.
order-cart-sum = Subtotal
order-cart-note-off = La página siguiente muestra el total con descuento y saldo a favor.
order-cart-note-tax = El IVA se añade en la página siguiente.
order-cart-note-both = La página siguiente añade el IVA y resta el descuento y el saldo a favor.
order-more-actions = Más acciones
order-form-more = Envío, propina, fechas y notas
order-record-step-payment = Cobro
order-record-details = Datos del pedido
order-record-how-paid = ¿Cómo se ha pagado?
order-record-save-unpaid = Guardar sin pagar
order-record-other-way = Otra forma de pago u otro día

## Look: lists of partners, customers, orders and codes, and a person’s page

people-total = Total
people-reach = Total, directo o indirecto
people-sort = Ordenar por
people-sorted-by = Orden: { $figure }
people-newest = Más recientes
people-filters = Filtros
people-referred-by = Recomendado por
people-split-head = directo / indirecto
people-split = { $direct } directo, { $indirect } indirecto
people-code = Código
people-commission = Comisión
people-credit = Saldo a favor
people-few = Solo aparecen las personas con algún valor en esta columna durante este período.
people-everybody = Ver a todos, los más recientes primero
people-none-in-period = Nadie tiene valores en esta columna durante este período.
people-all-figures = Todas las cifras
people-main-figures = Cifras principales
partners-note-short = Total, directo e indirecto se aplican a las altas, los pedidos y las ventas netas. Directo: altas con el código del socio. Indirecto: altas recomendadas por esas personas, en cualquier nivel. Los escaneos y la comisión son los del propio socio. Un mismo pedido puede contar en varias filas.
customers-note-short = Total, directo e indirecto se aplican a las altas, los pedidos y las ventas netas. Directo: altas con el código del cliente. Indirecto: altas recomendadas por esas personas, en cualquier nivel. Los escaneos y el saldo a favor son los del propio cliente. Un mismo pedido puede contar en varias filas.
admin-orders-date = Fecha
admin-orders-mark-paid = Registrar cobro
admin-orders-mark-paid-of = Registrar cobro: pedido n.º { $number }
person-orders-date = Fecha
codes-no-cards-title = Aún no hay tarjetas impresas
codes-no-cards = Los códigos que sus clientes recibieron al darse de alta están en «Todos los códigos».
person-more = Más
person-scans-visitors =
    { $n ->
        [one] de un visitante
       *[other] de { $n } visitantes
    }
person-sign-ups-share = { $share } de los visitantes
person-net-sales = Ventas netas
person-net-sales-note = { $amount } directas
person-referrals-best = Primero, las mayores ventas netas
person-referrals-orders = Pedidos
person-referrals-value = Ventas netas

## Look: network and money

tree-drawing-title = La red de un vistazo
tree-drawing-note = Desde el principio. Elija una rama para ver su red.
tree-drawing = Red de { $name } en un dibujo: { $people }, { $amount } en ventas netas
tree-measures = Qué muestra el ancho
tree-by-sales = Por ventas netas
tree-by-people = Por personas
tree-cell = { $name }, nivel { $level }: { $people }, { $amount } en ventas netas, { $share } de la red
tree-branch-head = Rama
tree-branch-of = recomendación de { $name }
tree-sales-head = Ventas netas
own-network-title = Su red
own-network-drawing-title = Hasta dónde ha llegado su código
own-network-note = Cada bloque es una rama: alguien a quien usted recomendó y quienes llegaron gracias a esa persona. Solo se muestran cantidades, para proteger la privacidad de todos.
own-network-drawing = Su red en un dibujo: { $people }
own-network-you = Usted
own-network-branch = Rama { $number }
own-network-others = Sus demás recomendaciones
own-network-others-in = Resto de la rama { $number }
own-network-few = menos de { $n }
own-network-cell = { $name }, nivel { $level }: { $people }
own-network-figures = Su red en cifras
own-network-direct = Directo
own-network-direct-note = recomendaciones suyas
own-network-indirect = Indirecto
own-network-indirect-note = recomendaciones de ellos
own-network-all = Red
own-network-all-note = personas gracias a usted
own-network-none = Cuando las personas que usted recomiende traigan a sus amigos, su red aparecerá aquí.
own-network-share = Compartir su código
own-network-link = Ver su red
payouts-pay =
    { $n ->
        [one] Pagar { $total } a { $n } socio
       *[other] Pagar { $total } a { $n } socios
    }
payouts-below =
    { $n ->
        [one] { $n } socio por debajo de { $minimum } ({ $total })
       *[other] { $n } socios por debajo de { $minimum } ({ $total })
    }
payouts-below-note = Estos saldos se acumulan hasta alcanzar el mínimo.
payout-new-no-one = Nadie seleccionado
payout-new-ticked =
    { $n ->
        [one] { $total } a { $shown } socio
       *[other] { $total } a { $shown } socios
    }
payout-new-without-script = Si desmarca una casilla, el total se recalcula al crear el pago.
payment-acts = Más acciones para { $name }
payment-act-paid = Marcar como pagado…
payment-act-failed = Pago fallido…
payment-act-what = { $mark }, { $name }, { $amount }
payment-paid-title = Marcar como pagado
payment-failed-title = Marcar como fallido
payment-returned-title = Marcar como devuelto
admin-earnings-until = disponible el { $date }
admin-earnings-how = { $rate } de { $base }
admin-earnings-how-flat = importe fijo de { $amount }, sobre { $base }
admin-earnings-how-on = sobre { $base }
admin-earnings-ticked =
    { $n ->
        [one] { $shown } seleccionada, { $total }
       *[other] { $shown } seleccionadas, { $total }
    }
admin-earnings-jump = Decidir

## Look: navigation, search, keys
nav-cards = Tarjetas
nav-money = Dinero
nav-shop = Tienda
nav-backups = Copias de seguridad
nav-waiting =
    { $n ->
        [one] { $n } pendiente
       *[other] { $n } pendientes
    }
account-menu = Menú de la cuenta: { $name }
keys-title = Atajos de teclado
keys-search = Buscar
keys-record = Registrar un pedido
keys-this = Esta lista
keys-on = Usar los atajos de teclado
keys-close = Cerrar
search-title = Búsqueda
search-everything = Buscar personas, pedidos y códigos
search-what = Nombre, pedido, código, correo o teléfono
search-hint = Un código, un número de pedido, un correo o un teléfono completos abren enseguida su página. También puede escanear un código.
search-find = Buscar
search-results = Resultados
search-results-title = Resultados de «{ $q }»
search-nothing = No hay resultados para «{ $q }»
search-nothing-text = Pruebe con menos letras o con una parte del nombre.
search-new-shop = Aquí aparecerán las personas, los pedidos y las tarjetas en cuanto los haya.
search-people = Personas
search-newest = Altas recientes
search-last-orders = Últimos pedidos
search-head-name = Nombre
search-head-code = Código
search-head-order = Próximo pedido
search-head-number = Número
search-head-status = Estado
search-head-total = Total
search-head-owner = Titular
search-order = Nuevo pedido
search-order-for = Nuevo pedido para { $name }
search-all-customers = Todos los clientes encontrados
search-all-partners = Todos los socios encontrados
search-all-codes = Todas las tarjetas encontradas

## Pedidos que comunican otros sistemas

refusal-told-currency = El pedido está en { $told } y su tienda trabaja en otra moneda.
refusal-told-amount = Un importe del pedido falta, es negativo o es demasiado grande.
refusal-told-sum = Los importes del pedido difieren de su total en { $off }.
refusal-told-number = El pedido necesita un número de 120 caracteres como máximo.
refusal-told-elsewhere = Este pedido viene de { $source }. Cámbielo allí y el cambio llegará aquí por sí solo.

## Conexiones: webhooks de otros sistemas

nav-connections = Conexiones
subject-source = Conexión
event-source-added = añadió una conexión
event-source-changed = modificó una conexión
log-field-deliveries = envíos reintentados
log-field-makes-customers = clientes nuevos a partir de pedidos
log-field-secret = secreto
refusal-source-name-taken = Otra conexión tiene este nombre. Elija otro.
refusal-delivery-gone = Este envío no se puede reintentar: ya se está intentando, o su contenido se ha eliminado.
kept-deliveries = Sus pedidos tal como los comunicó otro sistema, una semana después de procesarlos y hasta 90 días mientras no sepamos de quién son
kept-deliveries-why = Para registrar el pedido y corregirlo si algo salió mal

source-page = Página de pedidos
source-staff = Equipo
source-file = Archivo
source-api = API
source-woocommerce = WooCommerce
source-shopify = Shopify
source-stripe = Stripe
source-square = Square
source-standard = Standard Webhooks
source-woocommerce-about = Una tienda en línea con WordPress.
source-shopify-about = Una tienda en línea en Shopify.
source-stripe-about = Pagos con Checkout, enlaces de pago y suscripciones.
source-square-about = Pagos en el mostrador o en línea.
source-standard-about = Su propio programa, o cualquiera que firme como describe standardwebhooks.com.

connections-title = Conexiones
connections-lead = Los pedidos de su tienda en línea o de su caja llegan aquí solos, en segundos.
connections-caption = Conexiones
connections-name = Nombre
connections-name-hint = Cómo se identifican aquí estos pedidos, por ejemplo «Tienda en línea».
connections-status = Estado
connections-last-order = Último pedido
connections-none = Todavía no hay nada conectado. Elija el sistema del que vienen sus pedidos.
connections-add-title = Conectar un sistema
connections-kind = Sistema
connections-add = Conectar

connection-working = Funciona
connection-silent = Aún no ha llegado nada
connection-no-secret = Falta el secreto
connection-off = Desactivada
connection-failing =
    { $count ->
        [one] { $count } fallido
       *[other] { $count } fallidos
    }
connection-state = Cómo va
connection-last-delivery = Último envío
connection-never = Ninguno todavía
connection-waiting = En proceso
connection-unmatched = Cliente desconocido
connection-replay = Reintentar
connection-replay-all =
    { $count ->
        [one] Reintentarlo
       *[other] Reintentar los { $count }
    }
connection-tried-again = Reintentando. Vuelva a cargar la página en un momento para ver el resultado.
connection-came = Lo que ha llegado
connection-came-none = Todavía no ha llegado nada.
connection-what = Qué
connection-result = Resultado
connection-set-up = Configúrelo allí
connection-address = Dirección
connection-address-hint = Exactamente como la escribió en Square. Forma parte de la firma.
connection-secret = Secreto
connection-copy = Copiar
connection-settings = Ajustes
connection-secret-there = Secreto de allí
connection-secret-paste = Péguelo aquí. Hasta entonces se rechaza todo envío.
connection-secret-kept = Hay uno guardado. Déjelo en blanco para conservarlo.
connection-makes-customers = Añadir como clientes a los compradores con un código de recomendación
connection-makes-customers-hint = Si no, sus pedidos esperan hasta que usted diga de quién son.
connection-save = Guardar conexión
connection-saved = Conexión guardada.
connection-off-title = Desactivar
connection-off-text = Ya no se acepta nada de allí. Los pedidos que han llegado se quedan.
connection-off-do = Desactivar conexión
connection-on-title = Activar
connection-on-text = Ahora mismo no se acepta nada de allí.
connection-on-do = Activar conexión
connection-switched-off = La conexión está desactivada.
connection-switched-on = La conexión está activada.

connect-woocommerce-open = En WordPress, abra WooCommerce → Ajustes → Avanzado → Webhooks y añada un webhook.
connect-woocommerce-fill = Ponga el estado en «Activo» y el tema en «Pedido actualizado». Copie la dirección de abajo en «URL de entrega» y el secreto en «Secreto», y guarde.
connect-woocommerce-twice = Haga lo mismo otra vez con el tema «Pedido creado».
connect-woocommerce-note = WordPress solo envía a direcciones públicas, por el puerto 80, 443 u 8080. Tras seis fallos seguidos desactiva el webhook: vuelva a ponerlo en «Activo».
connect-shopify-open = En el panel de Shopify, abra Configuración → Notificaciones → Webhooks.
connect-shopify-fill = Cree un webhook con el evento «Order update», el formato «JSON» y la dirección de abajo como URL. Haga lo mismo con «Order payment», «Order cancellation», «Refund create», «Dispute create» y «Dispute update».
connect-shopify-secret = Debajo de la lista, Shopify muestra la clave con la que firma sus webhooks. Péguela en «Secreto de allí».
connect-shopify-note = Las notificaciones de prueba de Shopify aparecen aquí como ignoradas: eso significa que la conexión funciona.
connect-stripe-open = En el Dashboard de Stripe, abra Developers → Webhooks y elija «Add destination».
connect-stripe-fill = Seleccione estos eventos: checkout.session.completed, checkout.session.async_payment_succeeded, invoice.paid, charge.refunded, charge.dispute.created y charge.dispute.closed. Copie la dirección de abajo en «Endpoint URL».
connect-stripe-secret = Muestre allí el «Signing secret» y péguelo en «Secreto de allí». Empieza por whsec_.
connect-stripe-note = Los reembolsos de suscripciones solo encuentran su pedido con versiones de la API anteriores a 2025-03-31. Con las más nuevas, reembolse el pedido aquí usted mismo.
connect-square-open = En la Developer Console de Square, abra su aplicación, luego Webhooks → Subscriptions, y elija «Add subscription».
connect-square-fill = Copie la dirección de abajo en «Notification URL» y seleccione los eventos payment.updated, refund.updated, dispute.created y dispute.state.updated.
connect-square-secret = Abra la suscripción, copie su «Signature key» y péguela en «Secreto de allí».
connect-square-note = Square no dice qué parte de un pago es impuesto: se calcula con el tipo de su tienda.
connect-standard-send = Envíe los pedidos a la dirección de abajo, como describe el manual en «Connect your shop».
connect-standard-sign = Firme cada envío con el secreto de abajo, como describe standardwebhooks.com.

inbox-waiting = En proceso
inbox-applied = Registrado
inbox-unchanged = Nada nuevo
inbox-unmatched = Cliente desconocido
inbox-stranger = No es miembro
inbox-ignored = Ignorado
inbox-failed = Fallido
inbox-ignored-topic = No trata de pedidos.
inbox-ignored-test = Es un pedido de prueba.
inbox-ignored-deleted = El pedido se eliminó allí. Aquí se queda: eliminarlo no reembolsa nada.
inbox-ignored-draft = El pedido todavía no se ha realizado.
inbox-ignored-not-final = El pago o el reembolso aún no es definitivo.
inbox-ignored-told-elsewhere = Otro envío comunica el mismo pedido.
inbox-ignored-no-money = No se ha movido dinero.
inbox-ignored-invoice-alone = La factura no dice a qué pago pertenece y podría contar dos veces. Registre este pedido a mano si falta.
inbox-unreadable = Lo que llegó no se puede leer. Si vuelve a ocurrir, consulte al soporte del remitente.
inbox-field-missing = Falta «{ $field }» en lo que llegó.
inbox-field-malformed = «{ $field }» no tiene sentido en lo que llegó.
inbox-field-unknown = «{ $field }» no es un campo conocido. Compruebe cómo se escribe en su programa.
inbox-fault = Algo salió mal en este servidor. Reinténtelo; si vuelve a fallar, consulte el registro del servidor.
inbox-refused = No se pudo registrar ({ $code }). Corrija el pedido allí y reinténtelo.
help-about-connect = Los pedidos de su tienda en línea, su servicio de pagos o su propio programa.

event-order-reinstated = retomó un pedido cancelado
no-earning-before = Antes del programa
admin-order-none-before = Es de antes del programa y no genera nada para nadie.
nav-unmatched = Sin asignar
unmatched-title = Pedidos sin asignar
unmatched-lead = Estos pedidos podrían ser de miembros. Diga una vez de quién son; los siguientes del mismo comprador irán detrás.
unmatched-order = { $source }, pedido { $number }
unmatched-buyer = Comprador
unmatched-reached = Contacto
unmatched-code = Código
unmatched-placed = Fecha del pedido
unmatched-total = Total
unmatched-it-is = Es { $name }
unmatched-why-unconfirmed = { $name } tiene este correo o teléfono, pero no está confirmado.
unmatched-why-unknown = Nadie sabe quién lo compró.
unmatched-why-code = Llegó con un código que no es de nadie.
unmatched-choose = Elegir…
unmatched-none-title = Nada que asignar
unmatched-none = Aquí esperan los pedidos cuyo comprador no está claro.
unmatched-more =
    { $n ->
        [one] Espera uno más.
       *[other] Esperan { $n } más.
    }
unmatched-settled =
    { $more ->
        [0] El pedido está asignado.
        [one] El pedido está asignado, y uno más del mismo comprador.
       *[other] El pedido está asignado, y { $more } más del mismo comprador.
    }
unmatched-dismissed = El pedido cuenta como de un desconocido.
unmatched-details = Lo que se comunicó
unmatched-who = ¿Quién lo compró?
unmatched-customer = Cliente
unmatched-customer-hint = Código, correo, teléfono o nombre
unmatched-which = ¿Cuál?
unmatched-assign = Asignar
unmatched-nobody-note = ¿No es miembro? Entonces solo cuenta, sin nombre, en sus ventas totales.
unmatched-nobody = No es miembro
## The language of a batch

batch-language = Idioma de las tarjetas
batch-language-hint = Todo lo que se imprime para estas tarjetas está en este idioma.

## Earnings by month

chart-month-head = Mes
referrals-months = Ganancias al mes
referrals-months-label = Ganado
referrals-months-note = Con lo pendiente y descontados los reembolsos.

## The invitation in another colour

settings-colour-try = Vista previa
## Webhooks: otros programas se enteran de lo que pasa.

webhooks-title = Webhooks
webhooks-lead = Otros programas se enteran al momento de lo que pasa en su tienda.
webhooks-none = Aún no hay webhooks. Añada la dirección de un programa que deba enterarse de los pedidos, las altas o los pagos.
webhooks-add = Añadir webhook
webhooks-manual = Qué se envía y cómo lo comprueba el receptor: [a]los webhooks en el manual[/a].
webhook-url = Dirección
webhook-url-hint = La dirección en la que el programa recibe webhooks. Empieza por https://.
webhook-events = Eventos
webhook-noun-order = Pedidos
webhook-noun-account = Cuentas
webhook-noun-partner = Solicitudes de socios
webhook-noun-code = Códigos
webhook-noun-commission = Comisiones
webhook-noun-reward = Saldo a favor
webhook-noun-balance = Ajustes de saldo
webhook-noun-review = Revisiones de ganancias
webhook-noun-payout = Pagos
webhook-status = Estado
webhook-last = Último envío
webhook-on = Activo
webhook-off = Inactivo
webhook-turned-off = Desactivado
webhook-not-answering = Con fallos
webhook-off-gone = Desactivado: el receptor respondió que ya no existe (410). Corrija la dirección o elimine el webhook.
webhook-off-failing =
    { $n ->
        [one] Desactivado tras 1 intento fallido. Arregle el receptor y vuelva a activar el webhook: entonces se enviará lo que se perdió.
       *[other] Desactivado tras { $n } intentos fallidos seguidos. Arregle el receptor y vuelva a activar el webhook: entonces se enviará lo que se perdió.
    }
webhook-off-secret-lost = Desactivado: el secreto no se puede leer porque el archivo secret.key falta o fue reemplazado. Vuelva a ponerlo en su sitio y active el webhook, o cree un secreto nuevo.
webhook-what = Ajustes
webhook-waiting =
    { $n ->
        [one] 1 evento espera a ser enviado.
       *[other] { $n } eventos esperan a ser enviados.
    }
webhook-save = Guardar
webhook-saved = Webhook guardado.
webhook-secret = Secreto
webhook-secret-lead = Cada mensaje va firmado con él, y así el receptor sabe que viene de usted. No se puede volver a mostrar. Si alguien más pudo verlo, cree uno nuevo.
webhook-secret-make = Crear un secreto nuevo
webhook-former-until = Los mensajes van firmados también con el secreto anterior hasta el
webhook-secret-title = Secreto del webhook
webhook-secret-text = Copie este secreto en el programa receptor. Con él comprueba que los mensajes vienen de su tienda.
webhook-secret-copy = Copiar secreto
webhook-secret-once = Solo se muestra esta vez. Si lo pierde, puede crear uno nuevo.
webhook-secret-former = Solo se muestra esta vez. Durante 24 horas los mensajes van firmados con el secreto anterior y con este, para que tenga tiempo de cambiarlo.
webhook-secret-done = Ya lo copié
webhook-test = Enviar una prueba
webhook-test-sent = La prueba está en camino. Recargue esta página en un momento para ver la respuesta.
webhook-sent-again = Se está enviando de nuevo. Recargue esta página en un momento para ver la respuesta.
webhook-log = Últimos envíos
webhook-log-none = Aún no se ha enviado nada. Envíe una prueba para ver si el receptor responde.
webhook-turn-off-title = Desactivar o eliminar
webhook-turn-off-text = Mientras un webhook está desactivado, sus eventos esperan. Se envían cuando vuelva a activarlo.
webhook-turn-off = Desactivar
webhook-off-done = El webhook está desactivado.
webhook-turn-on-title = Activar o eliminar
webhook-turn-on-text = Primero se envía lo que pasó mientras tanto, si todavía se conserva.
webhook-turn-on = Activar
webhook-on-done = El webhook está activo.
webhook-remove = Eliminar webhook
webhook-remove-question = ¿Eliminar este webhook?
webhook-remove-text = No se le enviará nada más. Se borran lo que espera y la lista de envíos.
webhook-removed = Webhook eliminado.
delivery-event = Evento
delivery-result = Resultado
delivery-again = Enviar de nuevo
delivery-delivered = Entregado
delivery-waiting = En espera
delivery-failed = Fallido
delivery-given-up = Abandonado
delivery-next = Próximo intento: { $when }
delivery-took =
    { $tries ->
        [one] { $ms } ms
       *[other] { $ms } ms, intento { $tries }
    }
delivery-answered = El receptor respondió con el estado { $status }.
delivery-moved = El receptor remite a otra dirección (estado { $status }). Los webhooks no la siguen: escriba la dirección nueva.
delivery-timed-out = Sin respuesta en 15 segundos.
delivery-unknown-host = Ese servidor no existe.
delivery-private-address = La dirección lleva a una red privada, así que no se envió nada.
delivery-unreachable = No se pudo conectar con el receptor.
delivery-not-secure = El certificado del receptor no es válido.
delivery-not-encrypted = La dirección no está cifrada, así que no se envió nada. Use https://.
task-webhooks =
    { $n ->
        [one] Se desactivó un webhook: un programa ya no se entera de sus pedidos.
       *[other] Se desactivaron { $n } webhooks: hay programas que ya no se enteran de sus pedidos.
    }
admin-home-view-webhooks = Ver webhooks
event-webhook-added = añadió un webhook
event-webhook-changed = cambió un webhook
event-webhook-secret-made = creó un secreto nuevo para un webhook
event-webhook-disabled = desactivó un webhook
event-webhook-enabled = activó un webhook
event-webhook-removed = eliminó un webhook
event-webhook-tested = probó un webhook
event-webhook-sent-again = envió de nuevo un webhook
subject-webhook = Webhook
log-field-url = dirección
log-field-topics = eventos
refusal-webhook-url-malformed = Escriba una dirección web completa, por ejemplo https://shop.example/webhooks.
refusal-webhook-url-plain = Use una dirección que empiece por https://.
refusal-webhooks-many = Puede tener hasta { $most } webhooks. Elimine uno primero.
refusal-topics-none = Elija al menos un tipo de evento.
cli-restore-secrets-lost =
    { $n ->
        [one] El secreto de 1 webhook no se puede leer: falta { $file } o es de otra tienda. Vuelva a poner el archivo en su sitio o cree un secreto nuevo en los ajustes.
       *[other] Los secretos de { $n } webhooks no se pueden leer: falta { $file } o es de otra tienda. Vuelva a poner el archivo en su sitio o cree secretos nuevos en los ajustes.
    }
## La caja, en un móvil en el mostrador.

nav-till = Caja
till-who = ¿Quién compra?
till-find = Buscar al cliente
till-search = Nombre, teléfono, correo o código
till-scan = Escanear código
till-scan-title = Apunte la cámara al código
till-scan-denied = La cámara no está disponible. Permítala en los ajustes del navegador o haga una foto del código.
till-scan-referrer = Escanear el código de quien recomienda
till-photo = Foto de un código
till-photo-read = Leer el código
till-nobody = Sin resultados. Añada aquí a esta persona o pídale que escanee un código y se registre.
till-new = Nuevo cliente
till-credit = { $amount } de saldo a favor
till-suspended = Esta cuenta está suspendida: no se puede usar su saldo y las recomendaciones de esta persona no generan nada.
till-amount = Importe
till-pad = Teclado numérico
till-pad-point = Coma decimal
till-pad-back = Borrar la última cifra
till-products = Elegir productos
till-nothing = Introduzca un importe o elija productos.
till-work-out = Calcular el total
till-how = Cómo se calcula
till-later = Más tarde
till-with-credit = Pagar con saldo
till-offline = Sin conexión. Lo que ha introducido sigue aquí y todavía no se ha guardado nada. Vuelva a intentarlo enseguida.
till-last = Últimos pedidos
till-ways = Más sobre este cliente
till-refer = Nuevo cliente recomendado
till-more = Envío, propina o nota
till-person = Cuenta
till-visitor = Ver lo que ven los visitantes
till-paid = { $amount } pagados
till-to-pay = { $amount } por pagar
till-commission-noted = Comisión anotada.
till-reward-noted = Saldo anotado para quien hizo la recomendación.
till-noted-when-paid = La recomendación se premia cuando el pedido esté pagado.
till-next = Siguiente cliente
till-order = Pedido { $number }
till-again = Otra vez { $name }
refusal-picture-codeless = No se puede leer ningún código en esta foto. Acerque la cámara y sosténgala justo encima del código.
till-shown = Código en el móvil del cliente, o su PIN
till-shown-hint = Necesario para más de { $most } de saldo. Está en «Saldo a favor», «Mostrar en caja».
till-code-title = Mostrar en caja
till-code-lead = Deje que la tienda escanee este código, o diga las cifras, para pagar con su saldo.
till-code-picture = Código QR para la caja
till-code-changes = Cambia cada minuto. Muéstrelo solo al pagar.
till-code-again = Mostrar un código nuevo
settings-credit-unshown = Saldo sin el código del cliente
settings-credit-unshown-hint = Para usar más de este importe por un cliente, el equipo necesita el código de su móvil. Déjelo en blanco para no pedirlo nunca. A los administradores no se les pide.
log-field-credit-unshown = saldo sin código
refusal-credit-unshown = Para más de { $most } de saldo hace falta el código del móvil del cliente. Cobre este pedido en la caja o pregunte a un administrador.
refusal-till-code-wrong = Ese no es el código que muestra ahora su móvil. Cambia cada minuto.
## La API
api-title = API
api-lead = Programas que trabajan por sí solos con esta tienda: una tienda en línea, una caja, un script. Cada uno recibe su propio token.
api-manual = Cómo usar la API
api-made = Token para «{ $name }»
api-made-text = Cópielo ahora y póngalo en el programa. Solo se muestra esta vez; no guardamos nada que permita recuperarlo.
api-copy = Copiar token
api-caption = Tokens
api-name = Nombre
api-name-hint = Para qué es el token, por ejemplo «Tienda en línea».
api-status = Estado
api-used = Último uso
api-never = Nunca
api-good = Activo
api-revoked = Revocado
api-none = Ningún programa tiene todavía un token.
api-add = Crear un token
api-scopes = Qué puede hacer
api-per-minute = Solicitudes por minuto
api-per-minute-hint = Las que pasen de ahí se rechazan por un momento. { $usual } bastan de sobra a la mayoría de las tiendas.
api-revoke = Revocar
api-revoke-question = ¿Revocar «{ $name }»?
api-revoke-text = El programa que usa este token queda fuera al instante. No se puede deshacer, pero puede crear otro token cuando quiera.
api-token-revoked = El token está revocado.
scope-read = Leer
scope-read-hint = Ver todo lo que ven los administradores: personas, pedidos, códigos, dinero.
scope-orders = Pedidos
scope-orders-hint = Hacer pedidos, registrarlos como pagados, reembolsarlos, modificarlos y cancelarlos.
scope-accounts = Cuentas
scope-accounts-hint = Añadir clientes y corregir sus nombres y datos de contacto.
scope-people = Personas
scope-people-hint = Suspender y borrar personas y cambiar quién las recomendó.
scope-codes = Códigos
scope-codes-hint = Crear tarjetas, desactivar y activar códigos y añadir notas.
scope-payouts = Pagos
scope-payouts-hint = Crear pagos, descargar sus archivos y marcarlos como pagados o fallidos.
scope-webhooks = Webhooks
scope-webhooks-hint = Elegir dónde avisa la tienda de lo que ocurre.
event-token-made = creó un token de la API
event-token-revoked = revocó un token de la API
subject-api-token = Token de la API
refusal-scopes-none = Marque al menos una cosa que el token pueda hacer.
refusal-scope-missing = Este token no puede hacer eso: le falta el permiso «{ $scope }».
refusal-admin-needed = Esta tienda todavía no tiene administrador. Cree uno antes con «passalong admin create».
refusal-idempotency-key-reused = Esta Idempotency-Key ya se usó para otra solicitud. Use una clave nueva para cada cambio.
kept-api-answers = Lo que hemos respondido sobre usted a los programas de la tienda
kept-api-answers-why = para que un programa que pregunta dos veces no haga nada por duplicado
cli-token-made = El token { $number } para «{ $name }» está creado. Solo se muestra esta vez:
cli-tokens-none = Todavía no hay ningún token.
cli-token-revoked = El token { $number } está revocado.
cli-token-unknown = no hay ningún token { $number }; vea «passalong token list»
refusal-product-unknown = El catálogo no tiene ese producto.
refusal-line-unknown = Este pedido no tiene la línea { $line }.
api-token-missing = Envíe un token: «Authorization: Bearer pa_…».
api-token-wrong = Este token no se conoce o fue revocado.
api-key-malformed = Una Idempotency-Key tiene de 1 a 255 caracteres.
api-json-malformed = El contenido no es un JSON que se pueda leer.
api-json-expected = El contenido debe ser JSON: «Content-Type: application/json».
api-body-large = El contenido es demasiado grande: { $most } KiB como máximo.
api-field-unknown = Aquí no hay ningún campo «{ $name }».
api-field-missing = Falta el campo «{ $name }».
api-field-malformed = Eso no es lo que admite este campo.
api-cursor-malformed = Este cursor no lleva a ninguna parte. Empiece de nuevo sin él.
api-method-not-allowed = Esta dirección admite otros métodos: vea la cabecera Allow.
api-request-malformed = La solicitud no se puede leer.
api-not-found = Aquí no hay nada así.
api-fault = Algo nuestro ha fallado. Está en el registro.
api-page-title = API
api-page-lead = Cómo hablan los programas con { $shop }: todo lo que el equipo hace en las páginas de la tienda, en JSON.
api-page-base = Todas las llamadas están bajo esta dirección:
api-page-document = Lo mismo como documento OpenAPI 3.1
api-page-token-title = Primero, un token
api-page-token = Lo crea un administrador en Ajustes → Conexiones → API, o en la terminal. Solo se muestra una vez. La última línea de esta orden es el token:
api-page-first = Póngalo en una variable y pregunte por la tienda:
api-page-scopes = Un token puede hacer aquello para lo que tiene permiso, y nada más. Cada llamada de abajo dice cuál necesita.
api-page-written-title = Cómo se escribe todo
api-page-money = Los importes son decimales en forma de texto, como "12.50", en la única moneda de la tienda, que aparece una vez en cada documento. Los porcentajes también son texto: "7.5".
api-page-times = Los instantes están en UTC, como "2026-11-03T13:02:00Z". Los días son los de la tienda, como "2026-11-03".
api-page-ids = Los ids son texto. Guárdelos tal como son.
api-page-unknown = Un campo que una llamada no conoce se rechaza con su ruta. En las respuestas pueden aparecer campos nuevos en cualquier momento.
api-page-order-title = Un pedido, pagado al momento
api-page-order = El cliente se indica con id, email, phone o code. El descuento del primer pedido se aplica solo; quien lo recomendó gana en cuanto el pedido está pagado.
api-page-once-title = El mismo cambio una sola vez
api-page-once = Envíe una Idempotency-Key con cada POST: una palabra suya, por ejemplo un UUID. Si no llega respuesta, envíe lo mismo otra vez con la misma clave. El cambio se hace una vez y recibe la misma respuesta durante siete días. La misma clave con otro contenido se rechaza con 409.
api-page-lists-title = Listas largas
api-page-lists = Las listas admiten «limit», hasta 200, y «cursor». Envíe el «next_cursor» de una página como «cursor» de la siguiente, hasta que sea null. La cabecera Link contiene la dirección entera. Las listas de pedidos y de cuentas admiten también «updated_since», un instante como 2026-11-03T13:00:00Z: lo que ha cambiado desde entonces, primero el cambio más antiguo.
api-page-problems-title = Cuando algo no está bien
api-page-problems = Cada rechazo tiene un estado, un código que nunca cambia y un puntero a cada campo que no está bien. La frase está en inglés o en el idioma de Accept-Language.
api-page-limits-title = Con qué frecuencia
api-page-limits = Un token puede hacer { $usual } solicitudes por minuto, o las que se hayan elegido. Por encima, la respuesta es 429 y Retry-After dice cuántos segundos esperar.
api-page-needs = Permiso:
api-page-shop = La tienda
api-page-accounts = Miembros
api-page-people = Decisiones sobre personas
api-page-codes = Códigos y tarjetas
api-page-orders = Pedidos
api-page-payouts = Asientos y pagos
api-page-reports = Informes


## Coupons: discount and store credit at a web shop's own checkout.

coupons-title = Usar en la tienda en línea
coupons-lead = Con un código de cupón, usa su descuento o su saldo al pagar en la tienda en línea.
coupons-none-title = Todavía nada que usar
coupons-none = En cuanto tenga un descuento de primer pedido o saldo que una tienda en línea acepte, podrá obtener aquí un código.
coupon-discount = Su descuento de primer pedido
coupon-discount-make = Obtener mi código
coupon-credit = Su saldo
coupon-credit-available = Puede usar { $amount }.
coupon-credit-of = { $amount } de saldo
coupon-credit-rules = El importe queda apartado durante { $days } días. Lo que un pedido no use vuelve a su saldo.
coupon-amount = Importe
coupon-credit-make = Obtener un código
coupon-place = Tienda en línea
coupon-copy = Copiar el código
coupon-how = Escriba el código al pagar en { $place }. Sirve una sola vez.
coupon-wait = El código va de camino a { $place } y pronto podrá usarlo allí.
coupon-until = Sirve hasta el { $day }.
coupon-works = Listo para usar
coupon-on-its-way = En camino
coupon-take-back = Recuperar
coupon-take-back-of = Recuperar { $code }
coupon-taken-back = Recuperado. Ahora puede usarlo en otro sitio.
coupon-made = Su código está listo.
coupons-link = Usar en la tienda en línea
coupons-shop-title = Descuento y saldo en esta tienda
coupons-shop-lead = Los miembros obtienen códigos de un solo uso para pagar en esta tienda. Un pedido con uno de ellos gasta su descuento de primer pedido o se paga con su saldo.
coupons-shop-takes = Los miembros pueden usar aquí su descuento y su saldo
coupons-shop-takes-hint = Reciben el código en su cuenta. Sirve en cuanto esta tienda lo conoce.
coupons-shop-open = Configurar los cupones
coupons-shop-file-title = Comunicar los códigos nuevos a la tienda
coupons-shop-standing = Códigos en curso
coupons-shop-waiting = Sin entregar todavía
coupons-shop-file = El archivo contiene lo que cambió desde el anterior: códigos que añadir, cada uno de un solo uso, y códigos que quitar. Llévelo a los cupones de la tienda en línea nada más descargarlo: desde entonces los miembros ven sus códigos como listos.
coupons-shop-file-do = Descargar los códigos nuevos
event-coupons-handed-over = descargó los cupones nuevos de
## Orders out of a file: the page, the command, and what is refused there.

refusal-orders-many = Aquí caben { $most } filas de una vez como máximo. Si son más, detenga el servidor y ejecute passalong import orders.
refusal-order-twice-in-file = La fila { NUMBER($row, useGrouping: "false") } tiene el mismo número de pedido con otro contenido. Quédese con una de las dos.
refusal-buyer-missing = Indique quién compró: con su correo, su teléfono o su propio código.
refusal-status-unknown = Escriba «paid», «refunded» o «cancelled»; en blanco es pagado.
refusal-zero-or-one = Escriba 1 para sí o 0 para no.
refusal-paid-before-placed = No se puede pagar antes de hacer el pedido.
refusal-credit-in-file = El saldo a favor gastado en otro sistema no se puede importar. Déjelo en blanco.
column-file-row = Fila
column-file-column = Columna
column-result = Resultado
orders-import-link = Importar
orders-import-title = Importar pedidos
orders-import-lead = Traiga los pedidos de otro sistema. Verá qué hace cada fila antes de guardar nada.
orders-import-new = Nuevo
orders-import-changed = Actualizado
orders-import-same = Ya está
orders-import-unmatched = Sin asignar
orders-import-stranger = No es miembro
orders-import-refused = No importado
orders-import-why-stranger = Quien compró no es miembro, o aún no lo era. El pedido solo cuenta en sus ventas totales.
orders-import-tile-new = Pedidos nuevos
orders-import-tile-changed = Actualizados
orders-import-tile-same = Ya están
orders-import-tile-same-note = se omiten
orders-import-tile-unmatched = Sin asignar
orders-import-tile-strangers = No son miembros
orders-import-tile-strangers-note = solo se cuentan
orders-import-tile-refused = No importados
orders-import-ready = Todavía no se ha guardado nada
orders-import-nothing = En este archivo no hay nada nuevo
orders-import-past = Estos pedidos son pasado: nadie gana nada con ellos y no gastan ningún descuento de primer pedido.
orders-import-earn = Ganar con estos pedidos
orders-import-earn-sum = Según las condiciones de su programa son { $commission } de comisión y { $credit } de saldo a favor. Después ya no se puede marcar.
orders-import-do =
    { $n ->
        [one] Importar 1 pedido
       *[other] Importar { $n } pedidos
    }
orders-import-results = Descargar resultados
orders-import-rows = Qué hace cada fila
orders-import-order = Pedido
orders-import-result = Resultado
orders-import-shown = { $most } de { $n } filas, primero las que tienen algún problema. El archivo de resultados las contiene todas.
orders-import-header = Hay un problema en el encabezado, la fila 1. No se ha importado nada.
orders-import-file-hint = Hasta { $most } filas. Para más, detenga el servidor y use passalong import orders.
orders-import-source = Nombre del otro sistema
orders-import-source-hint = Por ejemplo, «Tienda antigua». Use siempre el mismo nombre: un pedido se reconoce por él y por su número.
orders-import-makes-customers = Añadir compradores desconocidos
orders-import-makes-customers-hint = Solo los que traen un código de recomendación: pasan a ser clientes, recomendados por su titular.
orders-import-columns-lead = La primera fila es el encabezado; el orden da igual. Obligatorias: external_id, placed_at, items_total y una de customer_email, customer_phone, customer_code.
orders-import-column-external-id = Obligatorio. El número del pedido en el otro sistema.
orders-import-column-source = Otro nombre del sistema para esta fila; en blanco es el nombre de arriba.
orders-import-column-placed-at = Obligatorio. Una fecha como 2024-05-03 o 03.05.2024, o una hora como 2024-05-03T10:00:00Z.
orders-import-column-paid-at = Cuándo se pagó; en blanco es al hacer el pedido.
orders-import-column-customer-email = El correo de quien compró.
orders-import-column-customer-phone = Su teléfono, con prefijo de país.
orders-import-column-customer-code = Su propio código. Prevalece sobre el correo y el teléfono.
orders-import-column-customer-name = Su nombre, si se añade como cliente.
orders-import-column-referral-code = El código de la persona que le recomendó.
orders-import-column-items-total = Obligatorio. Los artículos antes de cualquier descuento, p. ej. 42,00.
orders-import-column-discount = Lo que se descontó de los artículos.
orders-import-column-shipping = El envío, con su impuesto.
orders-import-column-tax = El impuesto de los artículos; en blanco, según el tipo de su tienda.
orders-import-column-prices-include-tax = 1 si artículos y descuento incluyen el impuesto, 0 si no; en blanco, como en los ajustes de su tienda.
orders-import-column-currency = La moneda de su tienda, o en blanco.
orders-import-column-status = «paid», «refunded» o «cancelled»; en blanco es pagado.
orders-import-column-refunded-amount = Lo que se devolvió, con impuesto. En blanco con «refunded» es todo.
orders-import-column-refunded-at = Cuándo se devolvió; en blanco es el día del pago.
orders-import-column-credit-used = Déjelo en blanco: el saldo de otro sistema no se puede importar.
orders-import-column-note = Una nota del pedido.
orders-import-done =
    { $n ->
        [one] 1 pedido importado.
       *[other] { $n } pedidos importados.
    } { $unmatched ->
        [0] { "" }
        [one] Falta asignar 1.
       *[other] Falta asignar { $unmatched }.
    } { $refused ->
        [0] { "" }
        [one] 1 fila no se importó.
       *[other] { $refused } filas no se importaron.
    }
cli-import-orders-rows = { $n } de { $all } filas
cli-import-orders-would = { $new } serían nuevos, { $changed } actualizados, { $same } ya están, { $unmatched } sin asignar, { $strangers } no son de miembros
cli-import-orders-done = { $new } nuevos, { $changed } actualizados, { $same } ya estaban, { $unmatched } sin asignar, { $strangers } no son de miembros
cli-import-orders-earned = ganado: { $commission } de comisión, { $credit } de saldo a favor
cli-import-orders-refused =
    { $n ->
        [one] Se rechazó 1 fila
       *[other] Se rechazaron { $n } filas
    }

## A WooCommerce shop that is asked for its orders.

refusal-key-missing = Introduzca la clave de cliente y el secreto de cliente.
connection-unanswered = Sin respuesta
polling-title = Recoger pedidos
polling-lead = Para una tienda cuyos webhooks no llegan hasta aquí, por ejemplo en su propia red. Sus pedidos nuevos y modificados se recogen cada cinco minutos.
polling-off = Si los webhooks no llegan, los pedidos de esta tienda se pueden recoger.
polling-on = Cada cinco minutos desde { $url }.
polling-set-up = Configurar
polling-change = Cambiar
polling-last = Última recogida
polling-now = Recoger ahora
polling-stop = Dejar de recoger
polling-step-key = En WordPress, abra WooCommerce → Ajustes → Avanzado → API REST y elija «Añadir clave».
polling-step-read = Ponga los permisos en «Lectura» y elija «Generar clave de API».
polling-step-paste = Copie la clave de cliente y el secreto de cliente en los campos de abajo. WooCommerce solo los muestra una vez.
polling-url = Dirección de la tienda
polling-url-hint = Como la abren sus visitantes, con https://.
polling-key = Clave de cliente
polling-key-hint = Empieza por ck_.
polling-key-kept = Guardada y cifrada. Déjela en blanco para conservarla.
polling-secret = Secreto de cliente
polling-secret-hint = Empieza por cs_.
polling-private = La tienda está en nuestra propia red
polling-private-hint = Permite direcciones como 192.168.1.20. También ahí hace falta https.
polling-past = Primero se recogen los pedidos de los últimos { $days } días. Con los anteriores a esta conexión nadie gana nada.
polling-save = Guardar y recoger
polling-saved = Guardado. Los pedidos se recogen en menos de un minuto.
polling-hurried = Los pedidos se recogen en menos de un minuto.
polling-stopped = Los pedidos ya no se recogen.
polling-unknown-host = No se encuentra la dirección de la tienda. Compruebe que esté bien escrita.
polling-private-address = La dirección está en una red privada. Si su tienda está ahí, marque «La tienda está en nuestra propia red».
polling-not-encrypted = La dirección no está cifrada. Use https://: WooCommerce solo acepta esta clave ahí.
polling-not-secure = El certificado de la tienda no vale para su dirección. Renuévelo o use la dirección para la que se emitió.
polling-timed-out = La tienda tardó demasiado en responder. Lo intentaremos de nuevo.
polling-unreachable = No se puede acceder a la tienda. Lo intentaremos de nuevo.
polling-moved = La tienda remite a otra dirección. Introduzca esa, por ejemplo con o sin www.
polling-denied = La tienda rechaza la clave. Cree una nueva con permiso de «Lectura» y pegue aquí las dos partes.
polling-no-shop = En esta dirección no hay ningún WooCommerce. Compruebe la dirección, y que los enlaces permanentes de WordPress no estén en «Simple».
polling-busy = La tienda está saturada y nos pide esperar. Lo intentaremos de nuevo.
polling-answered = La tienda respondió con el error { $status }. Lo intentaremos de nuevo.
polling-unreadable = La respuesta de la tienda no es una lista de pedidos. Compruebe la dirección, y que no haya una página de mantenimiento de por medio.
polling-too-large = La respuesta de la tienda es demasiado grande para leerla.
polling-secret-lost = La clave guardada no se puede leer sin el archivo de clave con el que se cifró. Pegue de nuevo las dos partes.
log-field-polling = recogida de pedidos
## Orders that programs tell of

refusal-sources-many = Los programas ya comunican pedidos con { $most } nombres. Use uno de ellos.
refusal-external-id-taken = Ese número ya es allí de otro miembro.
refusal-told-refund-plain = De un pedido calculado por otro sistema, envíe solo el importe reembolsado: los artículos y el motivo se quedan allí.
refusal-told-refund-unnumbered = Dé al reembolso su número (external_id) o envíe la suma de todos los reembolsos hasta ahora (refunded).
refusal-told-only = Esto es solo para pedidos calculados por otro sistema.
log-field-external-id = número en otro sistema
api-page-told-title = Un pedido calculado por su propio sistema
api-page-told = Con "priced_by": "told" el pedido se guarda exactamente como lo calculó su sistema; aquí no se vuelve a calcular nada. Envíe en «source» un nombre para su sistema. El número que este da al pedido es «external_id».
api-page-told-again = Envíe de nuevo el pedido entero cuando algo cambie en él, con un «updated_at» posterior: cuando se pague, se modifique, se reembolse o se cancele. Lo mismo otra vez no cambia nada, y un estado anterior tampoco.
api-page-told-buyer = Indique quién compró con id o code, o con el número que usted le da, que se envía como «external_id» al añadir o cambiar un miembro. Basta un correo si está confirmado, o si el pedido trae un código de recomendación. Si no, la respuesta es 202: el pedido espera en «Sin asignar» hasta que alguien de la tienda diga de quién es, o bien es de alguien ajeno y solo cuenta en los totales.
api-page-events = Eventos y webhooks
api-page-changes = Para saber qué ha cambiado, no lea otra vez listas enteras: pida a GET /events lo que llegó después de la última respuesta.
## La tienda en línea: su dirección y el script para sus páginas

connected-tab-sources = Pedidos recibidos
web-shop-title = Su tienda en línea
web-shop-lead = Cuando alguien compra en línea, el código de recomendación va con el pedido.
web-shop-where = Dónde vende en línea
web-shop-url = Dirección de la tienda en línea
web-shop-url-hint = Por ejemplo, https://shop.example. Las invitaciones ofrecen entonces «Comprar en línea», con el código en el enlace. Déjelo vacío si solo vende en el mostrador.
web-shop-save = Guardar tienda en línea
web-shop-script-title = Una línea para sus páginas
web-shop-script-text = Pegue esta línea en la cabecera de todas las páginas de su tienda en línea. Recuerda el código del enlace durante 30 días y lo pasa a la caja. Ocupa dos kilobytes, no contacta con nadie más y no rastrea a nadie.
web-shop-consent-text = ¿Su tienda pide permiso antes de guardar cookies? Entonces use esta línea: no se guarda nada hasta que su aviso de cookies lo permita.
web-shop-manual = Paso a paso para WooCommerce, Shopify, Stripe y otros: [a]Connect your shop[/a] (en inglés).
shop-online = Comprar en línea
invitation-shop-online = O [a]compre primero en línea[/a]: la recomendación también cuenta para { $inviter }.
log-field-web-shop = dirección de la tienda en línea
connection-manual = Todos los pasos, cómo probarlo y qué esperar: [a]Connect your shop[/a] (en inglés).
event-redemption-confirmed = usó saldo a favor con confirmación
log-field-till-code = con el código del teléfono
log-field-by-admin = con permisos de administrador

## PIN en la caja

account-pin = PIN para la caja
account-pin-lead = Para pagar con su saldo sin el móvil, teclee en la caja cuatro cifras que elija usted.
account-pin-there = Ya tiene uno.
account-pin-field = Nuevo PIN
account-pin-hint = Cuatro cifras. Ni seguidas como 1234 ni repetidas como 7777.
account-pin-save = Guardar PIN
account-pin-remove = Quitar PIN
account-pin-saved = PIN guardado.
account-pin-removed = PIN quitado.
refusal-pin-malformed = Escriba cuatro cifras.
refusal-pin-easy = Ese PIN es fácil de adivinar. Elija otras cifras.
refusal-pin-wrong = Ese no es su PIN. Tras cinco intentos fallidos seguidos se bloquea 15 minutos.
refusal-pin-locked =
    { $minutes ->
        [one] Tras cinco intentos fallidos, el PIN sigue bloqueado { $minutes } minuto. Use el código del móvil.
       *[other] Tras cinco intentos fallidos, el PIN sigue bloqueado { $minutes } minutos. Use el código del móvil.
    }
event-pin-set = definió un PIN
event-pin-removed = quitó un PIN
log-field-pin = PIN
log-field-customer-pin = con su PIN
kept-pin = Su PIN para la caja, como hash, y los intentos fallidos
kept-pin-why = Para que solo usted gaste su saldo
coupons-shop-access = Comunicar los códigos automáticamente
coupons-shop-access-lead = Con una clave, los códigos nuevos llegan a la tienda en segundos y los recuperados se borran allí.
coupons-shop-last = Último código aceptado
coupons-shop-url-shopify = La dirección myshopify.com de la tienda
coupons-shop-key-shopify = Token de acceso a la API Admin
coupons-shop-key-stripe = Clave secreta o restringida
coupons-shop-step-write = Ponga los permisos en «Lectura/Escritura» y elija «Generar clave de API».
coupons-shop-shopify-app = En Shopify, abra Configuración → Aplicaciones y canales de venta → Desarrollar aplicaciones y cree una aplicación.
coupons-shop-shopify-scope = Dele los permisos read_discounts y write_discounts de la API Admin e instálela.
coupons-shop-shopify-token = Copie el token de acceso a la API Admin en el campo de abajo. Shopify lo muestra una sola vez.
coupons-shop-stripe-key = En el Dashboard de Stripe, abra Desarrolladores → Claves de API y cree una clave restringida.
coupons-shop-stripe-rights = Dele permiso de escritura sobre cupones y códigos promocionales y péguela abajo.
coupons-shop-denied = La tienda rechaza la clave, o le falta un permiso. Cree una nueva como se describe abajo.
coupons-shop-answered = La tienda no aceptó un código. Volveremos a intentarlo. Su respuesta:
coupons-shop-stop = Dejar de comunicar
coupons-shop-stopped = A esta tienda ya no se le comunican los códigos automáticamente.
polling-holds = Mostrar primero lo que ganarían los pedidos anteriores
polling-holds-hint = Se recogen y esperan hasta que usted decida. Si no, entran enseguida y nadie gana nada con ellos.
polling-past-title = Pedidos anteriores
polling-past-waits = Los pedidos recogidos esperan a que decida si con los anteriores se gana.
polling-past-look = Mostrar lo que ganarían
polling-past-fetched =
    { $n ->
        [one] Se ha recogido 1 pedido.
       *[other] Se han recogido { $n } pedidos.
    }
polling-past-sum = Según las condiciones de su programa, los anteriores a esta conexión y los demás darían juntos { $commission } de comisión y { $credit } de saldo a favor.
polling-past-without = Los anteriores no ganan nada
polling-past-with = Los anteriores también ganan
polling-past-decided = Guardado. Los pedidos recogidos están entrando.

## PIN del equipo y cajas

account-pin-lead-team = Con cuatro cifras que elija usted se turna en un móvil que un administrador ha configurado como caja. Solo abren la caja.
till-switch = Cambiar
till-switch-title = ¿Quién está en la caja?
till-switch-none = Nadie del equipo tiene PIN todavía. Inicie sesión con su contraseña y elija uno en su cuenta.
till-switch-password = Iniciar sesión con contraseña
till-switch-pin = Su PIN
till-switch-open = Abrir la caja
till-card-unclaimed = Nadie se ha registrado aún con esta tarjeta. Pida al cliente que la escanee con su propio móvil.
till-own-pin = O su propio PIN
till-own-pin-hint = Lo confirma usted. El registro muestra que fue usted.
refusal-own-pin-wrong = Ese no es su PIN. Tras cinco intentos fallidos seguidos se bloquea 15 minutos.
refusal-own-pin-locked =
    { $minutes ->
        [one] Su PIN está bloqueado un minuto más tras cinco intentos fallidos. Espere, inicie sesión con su contraseña o pida a un administrador que lo desbloquee.
       *[other] Su PIN está bloqueado { $minutes } minutos más tras cinco intentos fallidos. Espere, inicie sesión con su contraseña o pida a un administrador que lo desbloquee.
    }
refusal-no-till = Los PIN solo funcionan en un navegador que un administrador haya configurado como caja. Inicie sesión con su contraseña.
refusal-till-only = Un PIN solo abre la caja. Inicie sesión con su contraseña para ver esta página.
users-pin = PIN
users-pin-yes = Definido
users-pin-no = Ninguno
users-pin-since = Definido el { $day }.
users-pin-lead = Abre las cajas y nadie puede verlo. Para elegir otro, cada persona usa la página de su cuenta.
users-pin-locked =
    { $minutes ->
        [one] Bloqueado un minuto más tras cinco intentos fallidos.
       *[other] Bloqueado { $minutes } minutos más tras cinco intentos fallidos.
    }
users-pin-unlock = Desbloquear PIN
users-pin-removed = Se ha quitado el PIN de { $name } y se ha cerrado su sesión en todas las cajas.
users-pin-unlocked = { $name } puede volver a escribir su PIN.
tills-title = Cajas
tills-lead =
    { $minutes ->
        [one] Móviles y ordenadores que comparte el equipo. Cada persona toca su nombre y escribe su PIN; tras un minuto sin uso, se vuelve a pedir.
       *[other] Móviles y ordenadores que comparte el equipo. Cada persona toca su nombre y escribe su PIN; tras { $minutes } minutos sin uso, se vuelve a pedir.
    }
tills-caption = Navegadores configurados como caja
tills-name = Nombre
tills-name-hint = Por ejemplo, «Móvil del mostrador».
tills-used = Último uso
tills-never = Nunca
tills-by = Configurada por { $name } el { $day }
tills-here = Este navegador
tills-none = Aún no hay cajas.
tills-add = Convertir este navegador en caja
tills-add-button = Configurar esta caja
tills-add-note = Abra esta página en el móvil que se queda en el mostrador. Un PIN solo abre la caja: para ajustes, informes y pagos, cada persona inicia sesión con su contraseña.
tills-enrolled = Este navegador ya es una caja.
tills-hand-over = Esta es «{ $name }». Usted sigue con la sesión iniciada con su contraseña. Ciérrela antes de pasar el dispositivo y se preguntará quién está en la caja.
tills-hand-over-button = Cerrar sesión y pasar la caja
tills-take-back = Quitar la caja
tills-take-back-question = ¿Quitar «{ $name }»?
tills-take-back-text = Los PIN dejan de funcionar al momento en ese navegador y se cierra la sesión de quien haya entrado allí con PIN.
tills-taken-back = Se ha quitado la caja.
settings-staff-confirm = El personal puede confirmarlo con su propio PIN
settings-staff-confirm-hint = Cuando el cliente no tiene ni su móvil ni un PIN. El registro muestra quién lo confirmó.
event-pin-locked = bloqueó un PIN tras cinco intentos fallidos
event-pin-unlocked = desbloqueó un PIN
event-signed-in-by-pin = abrió una caja con su PIN
event-till-enrolled = configuró una caja
event-till-taken-back = quitó una caja
log-field-staff-confirm = confirmación con el PIN del personal
log-field-staff-pin = por el personal con su propio PIN
subject-till-browser = Caja
privacy-till-cookie =
    { $n ->
        [one] En un navegador que el equipo de la tienda usa como caja, la cookie [b]{ $cookie }[/b] con un número aleatorio se guarda durante un día.
       *[other] En un navegador que el equipo de la tienda usa como caja, la cookie [b]{ $cookie }[/b] con un número aleatorio se guarda durante { $n } días.
    }
## Pagos disputados

review-reason-disputed = El pago está en disputa en { $where }: { $amount }
review-reason-was-disputed = El pago estuvo en disputa en { $where }: { $amount }
dispute-open = Abierta en { $where }: { $amount }
dispute-won = Ganada en { $where }: { $amount }
dispute-lost = Perdida en { $where }: { $amount }
dispute-because = { $what } ({ $why })
dispute-reason-fraud = no lo pagó el titular de la tarjeta
dispute-reason-unrecognized = el titular de la tarjeta no lo reconoce
dispute-reason-not-received = no recibido
dispute-reason-not-as-described = no es como se describía
dispute-reason-twice = pagado dos veces
dispute-reason-canceled = estaba cancelado
dispute-reason-no-refund = falta el reembolso prometido
dispute-reason-amount = importe incorrecto
dispute-reason-other = «{ $word }»
admin-order-dispute = Disputa
event-dispute-opened = comunicó que el pago está en disputa
event-dispute-won = comunicó que la disputa se ganó
event-dispute-lost = comunicó que la disputa se perdió

## Lo que dice check cuando algo no cuadra en el archivo de la tienda.

check-f01 = el archivo está dañado
check-f02 = una fila remite a otra que no existe
check-a01 = dos cuentas tienen el mismo correo
check-a02 = la tienda está configurada, pero ningún admin puede iniciar sesión
check-a05 = una cuenta que se unió a otra todavía tiene algo, o esa otra ya no es una cuenta propia
check-a04 = el primer pedido de una persona no es uno que haya pagado, o ya es de todos modos su número 1
check-c01 = una persona está por encima de sí misma en la red
check-c02 = la red no coincide con quién recomendó a quién
check-c03 = una persona se ha recomendado a sí misma
check-c04 = el origen de una persona dice «Sin recomendación» aunque alguien la recomendó, o indica una recomendación aunque nadie lo hizo
check-c05 = quien recomendó a otra persona no es ni socio ni cliente
check-k01 = un socio o un cliente no tiene exactamente un código de recomendación, o alguien que aún es candidato ya tiene uno
check-k02 = un socio se registró con un código libre y recibió otro
check-k03 = el código de una tarjeta impresa es de alguien que no se registró con él
check-k04 = el carácter de control de un código es incorrecto
check-k05 = un alias es también el texto de otro código
check-k06 = un lote no tiene tantos códigos como indica
check-k07 = un código está reservado para alguien que no espera aprobación
check-s01 = los escaneos de un código no suman sus cifras diarias
check-s02 = un código tuvo en un día más visitantes que escaneos
check-s03 = no se pueden leer los escaneos o las marcas de los visitantes de hoy
check-s04 = hay escaneos por contar que no existen
check-s05 = se guardan marcas de visitantes más tiempo que la clave de su día
check-p01 = alguien que no puede iniciar sesión la tiene abierta
check-p02 = alguien que no es admin ve las páginas de otra persona, o un admin las de alguien que no es miembro
check-p03 = alguien entró con PIN sin ser del equipo o sin tenerlo, o en un navegador que ya no es una caja
check-a03 = una cuenta está suspendida sin que haya una suspensión vigente, o no lo está aunque la haya
check-e01 = el registro de actividad nombra una cuenta, un token o una conexión que no existe
check-e02 = el registro de actividad habla de algo que no existe
check-b01 = algo lleva una fecha posterior a su registro
check-b02 = algo lleva la fecha de un día que ya estaba cerrado al registrarlo
check-b03 = la contabilidad no está cerrada hasta el día del último cierre
check-b04 = un reembolso no reduce las ventas netas en lo que suman sus líneas
check-b05 = una corrección es de un pedido sin pagar o no cambia nada
check-b06 = un pago no lleva la fecha de su movimiento
check-b07 = las correcciones quitaron de un pedido más impuesto o ventas de un tipo de lo que se pagó con él
check-b08 = una corrección no suma lo que sus líneas
check-b09 = una corrección añadió una línea que el pedido no tiene y que ninguna posterior quitó
check-r03 = lo que queda de un saldo a favor no es lo que entró menos lo que se usó
check-r04 = entró saldo a favor sin guardarse con sus fechas, o con otro importe
check-r05 = el saldo a favor usado en un pedido no se descontó al cliente o no se le devolvió
check-r10 = el valor de un cupón no está reservado, o lo sigue estando después de su fin
check-d08 = un cupón es del descuento de otra persona, o lo usó el pedido de otra persona
check-r06 = lo que un movimiento quitó del saldo a favor de alguien no está cubierto ni consta como deuda
check-r07 = se gastó saldo a favor ya caducado, o se dio de baja antes de caducar
check-r08 = el último día de un saldo a favor no se deduce del día en que estuvo disponible
check-r09 = una comisión se convirtió en saldo a favor de otro importe o de otra persona
check-g01 = se anotó una ganancia de un pedido cuyo comprador estaba señalado, y ninguna revisión menciona el aviso
check-g02 = una revisión abierta por un aviso no menciona ninguno, o menciona el de alguien que no compró nada ahí
check-g03 = dos personas que un admin confirmó como distintas vuelven a estar señaladas por lo mismo, o alguien lo está dos veces por un motivo
check-g04 = el navegador de alguien del equipo consta como el de un miembro
check-g05 = lo que ganó un pedido en disputa se puede pagar o gastar sin que nadie lo haya revisado por esa disputa
check-g06 = una revisión abierta por una disputa no menciona ninguna, sigue abierta aunque ya terminó, o menciona la de otro pedido
check-g07 = de un pedido comunicado se devolvió menos de lo que indicó su origen: los reembolsos y las disputas perdidas juntos
check-o01 = las líneas de un pedido no suman el pedido
check-o02 = los importes de un pedido no cuadran
check-o07 = el impuesto de un pedido no es el de sus líneas y sus tipos
check-o03 = los reembolsos de un pedido no suman lo que el pedido dice que se reembolsó
check-o04 = lo reembolsado de las ventas netas o del importe computable de un pedido no es lo reembolsado de sus líneas
check-o05 = los pedidos pagados de un cliente no están numerados uno, dos, tres
check-o06 = un pedido está pagado y cancelado a la vez, o pagado de ninguna forma
check-o08 = el impuesto por tipo de un pedido no es el de sus líneas y su envío
check-o09 = el impuesto del envío de un pedido no es el que da su tipo
check-o10 = de una línea se reembolsó más de lo que había, o con el reembolso de otro pedido
check-o11 = los artículos de un reembolso no son lo reembolsado de las líneas
check-o12 = el impuesto por tipo de un reembolso no es el de sus líneas y su envío
check-o13 = quien compró un pedido y quien ganó con él pasaron a ser la misma persona por la unión de otra cuenta
check-d01 = un descuento de primer pedido se usó en más de un pedido
check-d02 = un pedido usó el descuento de primer pedido de otra persona, o uno que nunca se prometió
check-d03 = un descuento de primer pedido no es el que se prometió
check-d04 = un descuento de primer pedido consta como usado sin un pedido pagado que lo tenga, o al revés
check-d05 = alguien tiene dos descuentos de primer pedido sin usar
check-d06 = un descuento de primer pedido aún se puede usar aunque un pedido que podía llevarlo se pagó sin él
check-d07 = un descuento de primer pedido se aplicó a una línea que no le corresponde
check-l01 = un movimiento no encaja con el que ajusta
check-l09 = lo que salió de una cuenta al unirla no llegó a la otra
check-l10 = una cuenta que se unió a otra todavía tiene dinero o lo debe
check-l02 = un pedido generó ganancias dos veces, o para alguien a quien no se le prometieron
check-l03 = según sus condiciones y reembolsos, un pedido debería haber generado otra ganancia de la que dice
check-l07 = las partes de la ganancia de un pedido no suman lo que debería haber generado
check-l08 = a una parte de una ganancia se le quitó más de lo que había, o quedó algo de una parte anulada
check-n01 = un pedido dice que muy poco de él, o lo suficiente, es computable, y sus artículos y condiciones dicen otra cosa
check-n02 = un pedido y las suspensiones no coinciden en si quien gana con él estaba suspendido al hacerse
check-l04 = una revisión es de algo que no es parte de una ganancia
check-l05 = el importe de un movimiento tiene el signo equivocado, o un ajuste no tiene motivo
check-l06 = la causa de un movimiento no encaja: no la hay, o es el reembolso de otro pedido o la revisión de otra ganancia
check-r01 = el saldo a favor de un pedido no se gastó como dice el pedido
check-r02 = alguien gastó más de lo que tenía: ni las anulaciones explican el saldo negativo
check-y01 = un pago no suma los movimientos que paga
check-y02 = un movimiento está en dos pagos a la vez
check-y03 = un pago incluye el movimiento de otra persona, otro pago o algo que aún no estaba disponible
check-y04 = la contabilidad no dice de un pago lo mismo que el propio pago
check-y05 = un pago fallido conserva sus movimientos, u otro soltó alguno
check-y06 = una ganancia está en revisión aunque un pago pendiente o hecho contiene una parte
check-y07 = un pago no estaba cubierto por lo que se debía al socio en ese momento
check-y08 = lo que un pago no pudo cubrir no se trasladó: sus dos mitades no se anulan, o al pago le falta la suya
check-v01 = un pago no es su importe neto más el IVA
check-v02 = las liquidaciones de un año no están numeradas una, dos, tres
check-v03 = un pago hecho no tiene exactamente una liquidación, o a uno devuelto le falta la que la anula
check-v04 = una liquidación anula la de otro pago, o no dice lo mismo que la que anula
check-v05 = una liquidación no es del día en que se hizo o se devolvió su pago
check-t01 = los totales de una cuenta no son los de su red (passalong check --rebuild los vuelve a calcular)
check-t02 = las cifras diarias de una cuenta no suman sus totales (passalong check --rebuild las vuelve a calcular)
check-t03 = los saldos o las ganancias de una cuenta no son la suma de sus movimientos (passalong check --rebuild los vuelve a calcular)
check-t05 = los escaneos de una cuenta no son los de su código (passalong check --rebuild los vuelve a calcular)
check-t04 = las cifras diarias de la tienda no suman lo que ocurrió (passalong check --rebuild las vuelve a calcular)
check-t06 = los socios y los clientes están mal contados (passalong check --rebuild los vuelve a contar)
check-t07 = la búsqueda no encuentra a alguien por su nombre, correo, teléfono o código (passalong check --rebuild lo arregla)
check-t08 = la búsqueda no encuentra una tarjeta por su código, nota o lote (passalong check --rebuild lo arregla)
check-w01 = algo se registró en el futuro: el reloj está mal ahora, o lo estaba entonces (Ajustes: Hora)
check-x01 = un secreto no se puede leer: el archivo de clave, secret.key, falta o es otro; vuelva a ponerlo en su sitio o cree secretos nuevos

## Comandos: qué le pasa a un archivo y qué hacer.

file-line = { $file }: { $reason }; { $mend }
file-line-because = { $file }: { $reason } ({ $cause }); { $mend }
file-unreadable = no se puede leer
file-unreadable-to-its-end = no se puede leer hasta el final
file-secrets-unreadable = no se pueden leer sus secretos
file-damaged = está dañado
file-half-written = se interrumpió mientras se escribía
file-disk-full = no queda espacio en su disco
file-in-use = lo está usando otro programa
file-directory-is-a-file = es un archivo donde debería estar la carpeta de datos
file-directory-not-made = no se puede crear la carpeta de datos
file-directory-missing = la carpeta de datos no existe
file-directory-not-opened = no se puede abrir la carpeta de datos
file-no-file = no es un archivo
file-empty = está vacío
file-no-database = no es una base de datos SQLite, o su comienzo está dañado
file-of-another-application = es de otra aplicación (id. { $id })
file-cut-off = está cortado: hay { $there } de { $expected } bytes
file-not-opened = no se puede abrir
file-not-opened-for-writing = no se puede abrir para escribir
file-read-only = es de solo lectura (así lo indican sus permisos)
file-only-its-log = falta, pero su registro está ahí
file-not-written = no se puede escribir
file-not-locked = no se puede bloquear
file-taken = lo está usando otro passalong
file-taken-by = lo está usando otro passalong (proceso { $process })
file-not-made = no se puede crear
file-not-put-in-place = no se puede poner en su sitio
file-missing = no existe
file-of-older-version = es de la versión { $version } y este programa de la versión { $ours }
file-of-newer-version = es de la versión { $version } y este programa conoce hasta la versión { $ours }
file-of-development-version = lo hizo una versión de desarrollo de passalong con otra estructura
file-half-made = está a medio hacer
file-not-brought-up-to-date = no se pudo actualizar
file-exists = ya existe
file-parent-missing = su carpeta no existe
file-backup-under-way = se está escribiendo otra copia con este nombre
file-no-backup = no es una copia de seguridad de passalong
file-no-sum = no contiene una suma SHA-256
file-sum-differs = no está como se escribió: su SHA-256 no es el de { $sum }
file-breaks-promise = incumple la regla { $name }: { $what } ({ $rows })
file-not-checked = no se puede comprobar ({ $cause })
file-not-replaced = no se puede reemplazar
file-being-read = otro comando de passalong lo está leyendo
file-not-set-aside = no se puede apartar
file-not-rebuilt = no se pudo volver a calcular
file-nothing-imported = no se importó nada
file-not-all-imported = no se importó todo
file-demo-there = ya contiene una tienda de demostración
file-real-shop = contiene una tienda de verdad
mend-restore = ponga una copia de seguridad en su lugar con «passalong restore ARCHIVO»
mend-own-directory = dé a passalong una carpeta propia con --data-dir
mend-name-and-permissions = revise su nombre y sus permisos
mend-disk-and-room = revise el disco y el espacio que le queda
mend-report = inténtelo de nuevo; si no cambia nada, guarde el archivo e informe de esta línea
mend-make-by-hand = créela a mano
mend-make-directory = corrija --data-dir o créela: mkdir -m 700 -p { $directory }
mend-permissions-or-directory = corrija sus permisos o --data-dir
mend-remove-empty = bórrelo para empezar una tienda nueva o restaure una copia de seguridad
mend-write-access = dé permiso de escritura a este usuario o monte el disco para escribir
mend-log = vuelva a poner la base de datos al lado o aparte { $log } para empezar una tienda nueva
mend-directory-access = dé a este usuario permiso de escritura en la carpeta
mend-directory-access-and-room = dé a este usuario permiso de escritura en la carpeta y haga sitio en el disco
mend-parent-permissions = revise los permisos de su carpeta
mend-local-disk = téngalo en un disco local: este no bloquea los archivos como SQLite necesita
mend-stop-other = pare antes el otro o dé a este su propio --data-dir
mend-disk = revise el disco
mend-disk-and-permissions = revise el disco y sus permisos
mend-start-once = inicie una vez «passalong serve» o corrija --data-dir
mend-start-to-update = inicie una vez «passalong serve», que lo actualiza
mend-start-to-repair = inicie una vez «passalong serve», que lo arregla
mend-its-own-passalong = ábralo con el passalong que lo hizo o apártelo para empezar una tienda nueva
mend-move-away = apártelo para empezar una tienda nueva o restaure una copia de seguridad
mend-newer-passalong = vuelva a usar el passalong más nuevo o restaure la copia que hizo antes de actualizar
mend-older-passalong = no se cambió nada y { $copy } es una copia; use el passalong anterior e informe de esto
mend-never-overwrites = una copia nunca sobrescribe nada; elija otro nombre
mend-make-or-choose-directory = cree la carpeta o elija otra
mend-other-place = elija otro lugar
mend-other-name = elija otro nombre
mend-room-and-permissions = revise el espacio de ese disco y sus permisos
mend-older-backup = ejecute «passalong check» y restaure una copia anterior
mend-other-backup = use otra copia de seguridad
mend-other-file = use otro archivo
mend-permissions = corrija sus permisos
mend-copy-again = cópielo otra vez desde donde se hizo o use otra copia de seguridad
mend-name-a-backup = indique el archivo que hizo «passalong backup»
mend-wait = espere a que termine y vuelva a intentarlo
mend-make-room = haga sitio en su disco y vuelva a intentarlo
mend-more-files = permita más archivos abiertos (ulimit -n) y vuelva a intentarlo
mend-mount-for-writing = monte el disco para escribir
mend-access-room-and-files = dé a este usuario permiso de escritura en el archivo y su carpeta, monte el disco para escribir y revise el espacio y cuántos archivos pueden estar abiertos
mend-permissions-room-and-files = revise sus permisos y los de su carpeta, el espacio en el disco y cuántos archivos pueden estar abiertos
mend-memory = dé más memoria a este programa
mend-look-at-demo = véala con «passalong serve» o borre el archivo para hacer otra
mend-empty-directory = dé a la demostración una carpeta vacía propia con --data-dir
file-not-served = no se puede servir
mend-more-threads = permita a este usuario iniciar más hilos

## Comandos: todo lo demás que dicen.

cli-doing = { $doing }: { $what }
cli-not-set-up = la tienda aún no está configurada; inicie «passalong serve» y abra el enlace que muestra
cli-no-terminal = aquí no se puede pedir la contraseña ({ $cause }); use --password-stdin
cli-not-started = passalong no puede iniciarse: { $cause }
cli-port-taken = el puerto { $port } lo usa otro programa; elija otro con --port o pare ese programa
cli-cannot-listen = passalong no puede aceptar conexiones: { $cause }; revise --address y --port
cli-set-up-link = Abra este enlace una vez para configurar su tienda: { $link }
cli-not-mounted = no hay nada montado en { $directory }, y todo lo que se escriba ahí se perdería con este contenedor; monte ahí un volumen (docker run -v passalong:{ $directory } …) o quite require_mount
cli-mounts-unreadable = no se puede leer qué está montado ({ $cause }), como pide require_mount
cli-deploy-service = lo inicia con el ordenador, con systemd
cli-deploy-caddy = Caddy por delante, con https automático
cli-deploy-nginx = nginx por delante
cli-deploy-image = construye una imagen
cli-deploy-compose = ejecuta esa imagen con su volumen
cli-deploy-litestream = copia cada cambio en otro lugar
cli-deploy-unknown = no hay ningún archivo { $name }; hay { $known }
cli-demo-ready = { $shop } está lista. Iníciela:
cli-demo-sign-in = e inicie sesión en { $address }, todos con la contraseña «{ $password }»:
cli-demo-owner = la dueña
cli-demo-till = en la caja
cli-demo-partner = un socio
cli-demo-customer = un cliente
cli-demo-progress = { $percent } % tras { $seconds } s
cli-demo-sums = 100 % tras { $seconds } s; ahora los totales
cli-demo-done = listo tras { $seconds } s
cli-import-not-written = { $file } no se puede escribir: { $cause }

## Archivos para el banco: lo que lee quien cobra junto al importe.

payout-note = Comisión de { $shop }
