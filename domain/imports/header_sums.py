"""How columns of documents, days, sums and companies are called, behind those of header_words.py."""

from domain.imports.columns import Column

_DOCUMENTS = r"(?:документ|счет|фактур|накладн|реализаци|упд|invoice|document|faktur|doklad|bill)"
_PARTIES = r"(?:контрагент|клиент|покупател|заказчик|дебитор|должник|плательщик|партнер|отправител)"

SUMS: tuple[tuple[Column, str], ...] = (
    # documents and their days and sums
    (
        Column.DOCUMENT,
        (
            rf"{_DOCUMENTS}\w*\W+\(?(?:номер|№|no|number|cislo)\W+(?:и |and |a )?\W*(?:дат|от|date"
            rf"|datum)|(?:номер|№|number|cislo)\W*(?:,| и | and | a )\W*дат"
        ),
    ),
    (
        Column.DOCUMENT,
        r"расчетн\w+ документ|документ\w* (?:расчет|задолж|основани|реализ|отгруз)|объект расчет",
    ),
    (
        Column.DEBT,
        (
            r"(?:amount|balance|total|sum) (?:over)?due|due (?:amount|balance)|не ?оплач|неоплач"
            r"|задолж|\bдолг|остат|осталось|сальдо|\bдебиторк"
        ),
    ),
    (
        Column.DEBT,
        (
            r"outstanding|open (?:amount|balance|sum|value)|^open$|\bbalance\b|\bdebt\b|remain|unpaid"
            r"|still to pay|receivable|to be paid|left to pay"
        ),
    ),
    (
        Column.DEBT,
        (
            r"neuhraden|nezaplaten|zostat|zostav|\bdlh|nedoplat|pohladavk|saldo|otvoren\w+ (?:sum"
            r"|ciastk)|к оплате|к погашению|\bk uhrade"
        ),
    ),
    (Column.PAID, r"\bpaid (?:to date|so far)"),
    (
        Column.DUE,
        (
            r"дат\w* (?:оплат|платеж|погашени)\w* (?:до\b|\W*план|по договор)"
            r"|\bсрок|оплатить до|погасить до|плат\w+ дат|(?:крайн|планов|предельн|ожидаем)\w+ (?:дат"
            r"|срок)|дата (?:погашени|планов)"
        ),
    ),
    (Column.DUE, r"\bdue\b|matur|pay(?:able)? (?:by|until)|deadline|splat|uhradit do|zaplatit do"),
    (
        Column.PAY_DAY,
        (
            r"(?:дат\w*|день) (?:.*)?(?:оплат|платеж|поступ|зачисл|списан|провод|операц)|(?:оплат"
            r"|платеж|поступлени)\w* дата"
        ),
    ),
    (
        Column.PAY_DAY,
        (
            r"(?:payment|value|posting|transaction|booking|received|receipt|credit|paid) ?(?:date|day)"
            r"|date (?:of )?(?:payment|paid|received|receipt)|paid on|received on"
        ),
    ),
    (Column.PAY_DAY, r"(?:datum|den) (?:.*)?(?:uhrad|platb|zauct|pripis|prijat|prevod|transakc|valut|pohyb)"),
    (Column.MONTH, r"^месяц|^период|^month|^period|^mesiac|^obdobie"),
    (
        Column.DAY,
        (
            r"\bдат[аы]\b|выставлен|выписан|^от$|отгружен\w* ?(?:от|дат)|\bissued?\b|\bdate\b|\bday\b"
            r"|^dated?|vystav|datum|\bden\b"
        ),
    ),
    (
        Column.PAID,
        (
            r"оплач|\bоплат|погаш|\bpaid\b|uhrad|zaplat|payments? (?:received|made)|amount received"
            r"|^payments?$"
        ),
    ),
    (
        Column.OUTGOING,
        r"расход|списан|дебет|\bdebit|withdraw|money out|outgoing|\bout$|vydaj|vydav|debet|odpisan",
    ),
    (
        Column.INCOME,
        (
            r"приход|поступ|зачислен|^кредит$|сумма (?:по )?кредит|\bcredit\b|money in|received"
            r"|deposit|incoming|\bin$|prijem|prijm|kredit\b|pripisan|prijat"
        ),
    ),
    (
        Column.CURRENCY,
        (
            r"^(?:код |вид )?валют|^вал\b|^currency|^curr\b|^ccy\b|^mena\b|^kod meny"
            r"|currency(?: code)?$"
        ),
    ),
    (
        Column.AMOUNT,
        (
            r"сумм|стоимост|amount|total\b|\bsum\b|suma|ciastk|hodnot|\bvalue\b|celkom|\bcena|начислен"
            r"|отгруж|\bgross|\bвсего\b|\bитого\b|продан|к выставлени"
        ),
    ),
    (
        Column.ORDINAL,
        (
            r"^(?:№|n|no|#|п/?п|№ ?п\.?/?п\.?|n ?п/?п|nn|p\.? ?c|por\.? ?c\.?|poradie|row|line|item"
            r"|номер п/?п|порядков\w+ номер|пор\. ?№|s/?n)\.?$"
        ),
    ),
    (
        Column.PAYMENT_NUMBER,
        (
            r"(?:номер|№|n|no|number|cislo|c\.)\W*(?:платеж|п/?п\b|поручени|плат|payment|transact"
            r"|platb|uhrad|поступлени)|платежн\w+ (?:поручени|документ)|(?:payment|transaction"
            r"|receipt) (?:no|number|id|ref)|вх\w* номер"
        ),
    ),
    (
        Column.INVOICE_NUMBER,
        r"сч[её]т|фактур|накладн|\bупд\b|реализаци|invoice|faktur|\binv\b|\bbill\b|отгрузк",
    ),
    (Column.IGNORED, rf"^(?:код|code|kod|id|guid|uuid|артикул)\b|\b(?:code|kod|id)$|^код {_PARTIES}"),
    (
        Column.NUMBER,
        (
            r"номер|№|\bno\b|number|\bnr\b|cislo|документ|document|\bdoc\b|doklad|\bref(?:erence)?\b"
            r"|^n$|^c\.$"
        ),
    ),
    (Column.RECIPIENT, r"получател|recipient|beneficiary|\bpayee|prijemc"),
    (
        Column.OWN_COMPANY,
        (
            r"^(?:наша )?организаци|^(?:наше )?юр\w*\.? ?лицо$|^own company|^our company|^подразделени"
            r"|^филиал|^склад|^отдел"
        ),
    ),
    (
        Column.NAME,
        (
            rf"{_PARTIES}|наименован|названи|компани|\bфирм|предприяти|организаци|юр\w*\.? ?лиц"
            rf"|торгов\w+ точк|\bконтраг"
        ),
    ),
    (
        Column.NAME,
        (
            r"client|customer|company|buyer|debtor|payer|partner|account|\bname\b|organi[sz]ation"
            r"|counterpart|odberatel|klient|zakazni|nazov|\bfirma|spolocnos|\bmeno\b|dlznik|platite"
            r"|platc|kupuj|obchodne"
        ),
    ),
)
