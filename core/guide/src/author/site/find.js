(function(){
"use strict";
var form=document.getElementById("find"),box=document.getElementById("words"),list=document.getElementById("list"),none=document.getElementById("none");
var data=JSON.parse(form.dataset.search||"{}"),rows=Array.prototype.slice.call(list.children);
function words(text){return (text.toLowerCase().replace(/['\u2018\u2019]/g,"").match(/[\p{L}\p{N}]+/gu)||[]);}
function stem(word){
  var bare=word.length>3&&/s$/.test(word)&&!/(ss|us|is)$/.test(word)?word.slice(0,-1):word;
  var cut=/^(.{3,}?)(ing|ed)$/.exec(bare);
  if(cut){bare=cut[1].replace(/([^aeioulsz])\1$/,"$1");}
  return bare.length>3?bare.replace(/e$/,""):bare;
}
function slips(a,b,most){
  if(Math.abs(a.length-b.length)>most){return most+1;}
  var before=[],above=[],i,j;
  for(j=0;j<=b.length;j++){above[j]=j;}
  for(i=1;i<=a.length;i++){
    var line=[i];
    for(j=1;j<=b.length;j++){
      line[j]=Math.min(above[j]+1,line[j-1]+1,above[j-1]+(a[i-1]===b[j-1]?0:1));
      if(i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]){line[j]=Math.min(line[j],before[j-2]+1);}
    }
    before=above;above=line;
  }
  return above[b.length];
}
function alike(a,b){
  if(a===b){return 1;}
  var most=a.length<4?0:a.length<7?1:2;
  return most&&slips(a,b,most)<=most?0.7:0;
}
var stop=new Set(data.stop||[]),same=data.same||[],pins=data.pins||{};
var index=rows.map(function(row){
  return {row:row,id:row.dataset.id||"",phrases:(row.dataset.k||"").split("|").concat(row.textContent).map(function(phrase){
    return words(phrase).filter(function(word){return !stop.has(word);}).map(stem);
  })};
});
function weights(query){
  var said=words(query),all=new Map();
  var telling=said.filter(function(word){return !stop.has(word);});
  (telling.length?telling:said).forEach(function(word){
    all.set(stem(word),1);
    same.forEach(function(group){
      if(group.some(function(other){return other===word||(word.length>4&&alike(word,other));})){
        group.forEach(function(other){var key=stem(other);if(!all.has(key)){all.set(key,0.5);}});
      }
    });
  });
  return all;
}
function weigh(word,said){
  var best=said.get(word)||0;
  if(!best){said.forEach(function(weight,other){if(weight===1){best=Math.max(best,alike(other,word));}});}
  return best;
}
function score(entry,said,cache){
  var best=0,sum=0;
  entry.phrases.forEach(function(phrase,place){
    var got=0,hit=0;
    phrase.forEach(function(word){
      if(!cache.has(word)){cache.set(word,weigh(word,said));}
      var weight=cache.get(word);
      got+=weight;if(weight){hit++;}
    });
    if(place===entry.phrases.length-1){sum+=got;return;}
    var part=hit===phrase.length?got:phrase.length>2&&hit===phrase.length-1?got/2:got/20;
    best=Math.max(best,part);sum+=0.1*part;
  });
  return 6*best+sum;
}
function pinned(query){
  var text=" "+words(query).join(" ")+" ",run=text.replace(/ /g,"");
  return Object.keys(pins).filter(function(id){
    return pins[id].some(function(phrase){
      var wanted=words(phrase).join(" ");
      return text.indexOf(" "+wanted+" ")>=0||(wanted.length>8&&wanted.indexOf(" ")>0&&run.indexOf(wanted.replace(/ /g,""))>=0);
    });
  });
}
function search(){
  var query=box.value.trim(),said=weights(query),cache=new Map(),top=pinned(query);
  var found=index.map(function(entry,place){
    var value=query?score(entry,said,cache):1;
    if(top.indexOf(entry.id)>=0){value+=1e6;}
    return {row:entry.row,value:value,place:place};
  });
  if(query){found.sort(function(a,b){return b.value-a.value||a.place-b.place;});}
  var most=query?+(form.dataset.most||8):found.length,count=0;
  found.forEach(function(entry){
    var show=entry.value>(query?0.9:0)&&count<most;
    entry.row.hidden=!show;
    if(show){count++;}
    list.appendChild(entry.row);
  });
  none.hidden=count>0;
}
form.hidden=false;
form.addEventListener("submit",function(event){event.preventDefault();search();});
box.addEventListener("input",search);
})();
